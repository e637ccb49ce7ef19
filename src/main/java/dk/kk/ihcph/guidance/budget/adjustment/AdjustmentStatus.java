package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The state of an adjustment. Only a decided one counts. */
public enum AdjustmentStatus implements Coded {
    PENDING(new Bilingual("Afventer", "Pending")),
    DECIDED(new Bilingual("Besluttet", "Decided")),
    REJECTED(new Bilingual("Forkastet", "Rejected")),
    WITHDRAWN(new Bilingual("Trukket tilbage", "Withdrawn"));

    private final Bilingual label;

    AdjustmentStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
