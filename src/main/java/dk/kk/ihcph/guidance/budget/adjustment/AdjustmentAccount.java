package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The account of an entry of an adjustment. */
public enum AdjustmentAccount implements Coded {
    ALLOCATION(new Bilingual("Bevillingslinje", "Allocation")),
    MUNICIPAL_FUNDS(new Bilingual("Kassen", "Municipal funds")),
    PRICE_LEVEL(new Bilingual("Pris- og lønreserven", "Reserve for prices and wages"));

    private final Bilingual label;

    AdjustmentAccount(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
