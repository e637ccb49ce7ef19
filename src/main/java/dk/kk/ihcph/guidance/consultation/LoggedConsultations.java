package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** What the features around a consultation ask of it: whose it is, and how far. */
@ApplicationScoped
public class LoggedConsultations {
    private final ConsultationRepository consultations;

    LoggedConsultations(ConsultationRepository consultations) {
        this.consultations = consultations;
    }

    /** A consultation without what is free text in it. */
    public record Facts(UUID id, Administration administration, ConsultationStatus status) {}

    public Optional<Facts> find(UUID id) {
        return consultations.findByIdOptional(id).map(LoggedConsultations::facts);
    }

    /** The same, and nobody changes it until the transaction ends. */
    public Optional<Facts> held(UUID id) {
        return consultations.findByIdOptional(id, LockModeType.PESSIMISTIC_READ).map(LoggedConsultations::facts);
    }

    private static Facts facts(Consultation consultation) {
        return new Facts(consultation.id(), consultation.administration(), consultation.status());
    }
}
