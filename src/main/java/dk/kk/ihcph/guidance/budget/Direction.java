package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.math.BigDecimal;

/** Whether a line is expenditure or income: U or I in a budget note. */
public enum Direction implements Coded {
    EXPENDITURE(new Bilingual("Udgift", "Expenditure")),
    INCOME(new Bilingual("Indtægt", "Income"));

    private final Bilingual label;

    Direction(Bilingual label) {
        this.label = label;
    }

    /**
     * Returns whether decided adjustments reversed the sign of an allocation: from expenditure to less than zero, or
     * from income to expenditure.
     */
    public boolean isBelowZero(BigDecimal adopted, BigDecimal adjusted) {
        int wrong = this == EXPENDITURE ? -1 : 1;
        return adopted.signum() != wrong && adjusted.signum() == wrong;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
