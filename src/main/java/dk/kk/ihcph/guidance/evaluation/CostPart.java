package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;

/** A part of the cost of a period. The parts add up to the cost, so that each krone stands in one of them. */
public enum CostPart implements Coded {
    CONSULTATIONS(new Bilingual("Betjeninger", "Consultations"), true),
    EVENTS(new Bilingual("Arrangementer", "Events"), true),
    PREPARATION(new Bilingual("Forberedelse", "Preparation"), false),
    UNUSED_CAPACITY(new Bilingual("Uudnyttet kapacitet", "Unused capacity"), false),
    MANAGEMENT(
            new Bilingual("Projektledelse, kommunikation og evaluering", "Management, communication and evaluation"),
            false),
    ACTIVITY_MONEY(new Bilingual("Aktivitetsmidler uden arrangement", "Activity money that names no event"), false),
    OTHER(new Bilingual("Linjer uden formål", "Lines without a purpose"), false);

    private final Bilingual label;
    private final boolean direct;

    CostPart(Bilingual label, boolean direct) {
        this.label = label;
        this.direct = direct;
    }

    /** Returns the part that an activity's hours of guides belong to. */
    static CostPart of(ShiftActivity activity) {
        return switch (activity) {
            case DESK, POP_UP -> CONSULTATIONS;
            case EVENT -> EVENTS;
            case PREPARATION -> PREPARATION;
        };
    }

    /** Returns whether the part is an activity for citizens; the other parts are overhead. */
    boolean isDirect() {
        return direct;
    }

    /** Returns whether the administration's own activities carry this overhead; the rest serves both administrations. */
    boolean isCarriedByItsAdministration() {
        return this == PREPARATION || this == UNUSED_CAPACITY;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
