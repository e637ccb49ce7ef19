package dk.kk.ihcph.guidance.budget.year;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** Whether the accounts of a year are open or closed. */
public enum BudgetYearStatus implements Coded {
    OPEN(new Bilingual("Åbent", "Open")),
    CLOSED(new Bilingual("Lukket", "Closed"));

    private final Bilingual label;

    BudgetYearStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
