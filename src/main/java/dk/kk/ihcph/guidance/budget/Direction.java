package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Coded;

/** Whether a line spends or earns; the U and I of a budget note. */
public enum Direction implements Coded {
    EXPENDITURE(new Bilingual("Udgift", "Expenditure")),
    INCOME(new Bilingual("Indtægt", "Income"));

    private final Bilingual label;

    Direction(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
