package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Tells other features the administration and the status of a consultation. */
@ApplicationScoped
public class LoggedConsultations {
    private final ConsultationRepository consultations;

    LoggedConsultations(ConsultationRepository consultations) {
        this.consultations = consultations;
    }

    /** A consultation without its free text. */
    public record LoggedConsultation(UUID id, Administration administration, ConsultationStatus status) {}

    /** Finds a consultation and locks it against changes until the transaction ends. */
    public Optional<LoggedConsultation> findLocked(UUID id) {
        return consultations.findByIdOptional(id, LockModeType.PESSIMISTIC_READ).map(LoggedConsultations::logged);
    }

    private static LoggedConsultation logged(Consultation consultation) {
        return new LoggedConsultation(consultation.id(), consultation.administration(), consultation.status());
    }
}
