package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The amount that is divided in a unit cost. */
public enum CostBasis implements Coded {
    /** Postings of the period, plus the hours of months whose salaries are not posted yet. */
    SPENT(new Bilingual("Forbrug", "Spent")),
    /** The adjusted budget, in proportion to the days. */
    BUDGET(new Bilingual("Korrigeret budget", "Adjusted budget"));

    private final Bilingual label;

    CostBasis(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
