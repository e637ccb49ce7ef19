package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import org.jspecify.annotations.Nullable;

/** Why an adopted amount changes, and which account of the city stands against it. */
public enum AdjustmentKind implements Coded {
    SUPPLEMENTARY_GRANT(new Bilingual("Tillægsbevilling", "Supplementary grant"), AdjustmentAccount.MUNICIPAL_FUNDS),
    /** Allocations against each other. */
    TRANSFER(new Bilingual("Omplacering", "Transfer"), null),
    PRICE_LEVEL(new Bilingual("Pris- og lønregulering", "Price-level conversion"), AdjustmentAccount.PRICE_LEVEL);

    private final Bilingual label;
    private final @Nullable AdjustmentAccount against;

    AdjustmentKind(Bilingual label, @Nullable AdjustmentAccount against) {
        this.label = label;
        this.against = against;
    }

    /** The account that balances it; none where its allocations balance each other. */
    @Nullable
    AdjustmentAccount against() {
        return against;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
