package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import org.jspecify.annotations.Nullable;

/** The reason why an adopted amount changes, and the city's account that balances it. */
public enum AdjustmentKind implements Coded {
    SUPPLEMENTARY_GRANT(new Bilingual("Tillægsbevilling", "Supplementary grant"), AdjustmentAccount.MUNICIPAL_FUNDS),
    /** Moves money between allocations. */
    TRANSFER(new Bilingual("Omplacering", "Transfer"), null),
    PRICE_LEVEL(new Bilingual("Pris- og lønregulering", "Price-level conversion"), AdjustmentAccount.PRICE_LEVEL);

    private final Bilingual label;
    private final @Nullable AdjustmentAccount against;

    AdjustmentKind(Bilingual label, @Nullable AdjustmentAccount against) {
        this.label = label;
        this.against = against;
    }

    /** Returns the account that balances it; null if its allocations balance each other. */
    @Nullable
    AdjustmentAccount balancingAccount() {
        return against;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
