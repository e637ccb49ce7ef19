package dk.kk.ihcph.guidance.budget.year;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** What can be done with a year in its present state: the last part of the address to post to, in upper case. */
public enum BudgetYearAction implements Coded {
    CLOSE(new Bilingual("Luk", "Close")),
    REOPEN(new Bilingual("Genåbn", "Reopen"));

    private final Bilingual label;

    BudgetYearAction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
