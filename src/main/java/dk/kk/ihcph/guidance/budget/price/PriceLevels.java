package dk.kk.ihcph.guidance.budget.price;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Converts amounts between price levels by the newest rates. */
@ApplicationScoped
public class PriceLevels {
    private final PriceIndexRepository indices;

    PriceLevels(PriceIndexRepository indices) {
        this.indices = indices;
    }

    /** The newest rates of all years, for several conversions from one state of knowledge. */
    public PriceRates rates() {
        return new PriceRates(indices.newest());
    }

    /**
     * The amount at another price level, rounded half up to the øre; 422 naming the years whose rates are missing.
     *
     * @param from the year whose prices and wages the amount is in
     * @param wageShare the part of it that follows wages, 0 to 1
     */
    public BigDecimal convert(BigDecimal amount, int from, int to, BigDecimal wageShare) {
        return rates().convert(amount, from, to, wageShare);
    }
}
