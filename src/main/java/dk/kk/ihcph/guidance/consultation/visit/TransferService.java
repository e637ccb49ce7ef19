package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.consultation.Consultation;
import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.consultation.desk.OpeningTimes;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Sends a citizen on to another desk, at the place in line that they have had from the beginning. */
@ApplicationScoped
class TransferService {
    private final VisitLifecycle lifecycle;
    private final DeskVisits visits;
    private final DeskSettingsService settings;
    private final OpeningTimes openings;
    private final Directory directory;
    private final Clock clock;

    TransferService(
            VisitLifecycle lifecycle,
            DeskVisits visits,
            DeskSettingsService settings,
            OpeningTimes openings,
            Directory directory,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.visits = visits;
        this.settings = settings;
        this.openings = openings;
        this.directory = directory;
        this.clock = clock;
    }

    /** Ends the consultation here, recorded where it had begun, and puts the citizen back in line. */
    @Transactional
    DeskVisitView transfer(UUID id, TransferRequest request) {
        Visit visit = lifecycle.find(id);
        Ticket ticket = visit.ticket();
        String location = Objects.requireNonNullElse(request.location(), ticket.location());
        check(request, location, visit.consultation());
        List<String> topics =
                Objects.requireNonNullElse(request.topics(), ticket.guidance().topics());
        lifecycle.transfer(visit, location, new Ticket.Handover(request.administration(), topics));
        return visits.view(visit, null);
    }

    private void check(TransferRequest request, String location, Consultation consultation) {
        if (request.topics() != null) {
            Refused.refuse(directory.refusedTopics("/topics", request.topics()));
        }
        if (!directory.hasLocation(location)) {
            throw Refused.invalid(Violation.unknownCode("/location", "/locations"));
        }
        if (location.equals(consultation.location())) {
            if (request.administration() == null || request.administration() == consultation.administration()) {
                throw Refused.invalid(Violation.at(
                        "/administration",
                        "SAME_DESK",
                        new Bilingual(
                                "skal være den anden forvaltning, når borgeren bliver på stedet",
                                "must be the other administration if the citizen stays at the location")));
            }
            return;
        }
        if (!settings.of(location).queueEnabled()) {
            throw Refused.of(DeskProblem.NOT_OFFERED_HERE);
        }
        openings.requireOpen(location, clock.instant());
    }
}
