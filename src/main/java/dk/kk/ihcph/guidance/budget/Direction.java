package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.math.BigDecimal;

/** Whether a line spends or earns; the U and I of a budget note. */
public enum Direction implements Coded {
    EXPENDITURE(new Bilingual("Udgift", "Expenditure")),
    INCOME(new Bilingual("Indtægt", "Income"));

    private final Bilingual label;

    Direction(Bilingual label) {
        this.label = label;
    }

    /**
     * Whether decided adjustments took an allocation below zero: from something to spend to less than nothing, or from
     * something to earn to something to pay.
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
