package dk.kk.ihcph.guidance.budget.year;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The actions on a year in its current state. The code in lower case is the last part of the address to post to. */
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
