package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The state of a visit in a period. Durations derive from the periods. */
public enum PeriodState implements Coded {
    WAITING(new Bilingual("Venter", "Waiting")),
    CALLED(new Bilingual("Kaldt", "Called")),
    SERVICE(new Bilingual("Betjenes", "Being served")),
    HOLD(new Bilingual("Sat på pause", "On hold"));

    private final Bilingual label;

    PeriodState(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
