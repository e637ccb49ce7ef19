package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Counts the guidance at an event. */
@ApplicationScoped
class EventConsultationsService {
    private final ConsultationRepository consultations;
    private final Events events;

    EventConsultationsService(ConsultationRepository consultations, Events events) {
        this.consultations = consultations;
        this.events = events;
    }

    EventConsultationsView of(UUID event) {
        return events.find(event).map(found -> consultations.at(found.id())).orElseThrow(Refused::notFound);
    }
}
