package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** What is divided in a unit cost. */
public enum CostBasis implements Coded {
    /** Postings of the period, and the hours of months whose salary is not posted. */
    SPENT(new Bilingual("Forbrug", "Spent")),
    /** The adjusted budget, by days. */
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
