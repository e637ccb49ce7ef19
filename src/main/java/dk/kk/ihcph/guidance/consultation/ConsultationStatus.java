package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The states of a consultation. From the line it is called, served and recorded; logged afterwards it begins as recorded.
 * Only recorded consultations count.
 */
public enum ConsultationStatus implements Coded {
    CALLED(new Bilingual("Kaldt", "Called")),
    IN_PROGRESS(new Bilingual("I gang", "In progress")),
    ON_HOLD(new Bilingual("Sat på pause", "On hold")),
    RECORDED(new Bilingual("Registreret", "Recorded")),
    NO_SHOW(new Bilingual("Udeblevet", "No-show")),
    TRANSFERRED(new Bilingual("Sendt videre før start", "Sent on before it began")),
    ABANDONED(new Bilingual("Ikke påbegyndt (lukket automatisk)", "Not started (closed automatically)")),
    VOIDED(new Bilingual("Annulleret", "Voided"));

    /** A guide has at most one citizen in these states. */
    static final Set<ConsultationStatus> ONE_AT_A_TIME = EnumSet.of(CALLED, IN_PROGRESS);

    /** The ticket is at a desk in these states. */
    static final Set<ConsultationStatus> AT_DESK = EnumSet.of(CALLED, IN_PROGRESS, ON_HOLD);

    private final Bilingual label;

    ConsultationStatus(Bilingual label) {
        this.label = label;
    }

    /** Whether the service has begun, so that the citizen can be referred. */
    public boolean hasBegun() {
        return this == IN_PROGRESS || this == ON_HOLD || this == RECORDED;
    }

    /** Lists the actions that this state allows. */
    public List<ConsultationAction> actions() {
        return switch (this) {
            case CALLED ->
                List.of(
                        ConsultationAction.START,
                        ConsultationAction.RECALL,
                        ConsultationAction.TRANSFER,
                        ConsultationAction.NO_SHOW);
            case IN_PROGRESS ->
                List.of(ConsultationAction.HOLD, ConsultationAction.TRANSFER, ConsultationAction.COMPLETE);
            case ON_HOLD ->
                List.of(ConsultationAction.RESUME, ConsultationAction.TRANSFER, ConsultationAction.COMPLETE);
            case RECORDED -> List.of(ConsultationAction.CORRECT, ConsultationAction.VOID);
            case NO_SHOW, TRANSFERRED, ABANDONED, VOIDED -> List.of();
        };
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
