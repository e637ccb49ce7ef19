package dk.kk.ihcph.guidance.evaluation.target;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The state of a target. Only an approved one is in force, and only within its validity. */
public enum TargetStatus implements Coded {
    PROPOSED(new Bilingual("Foreslået", "Proposed")),
    APPROVED(new Bilingual("Godkendt", "Approved")),
    WITHDRAWN(new Bilingual("Trukket tilbage", "Withdrawn"));

    private final Bilingual label;

    TargetStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
