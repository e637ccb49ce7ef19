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

    /** Returns the newest rates of all years, so that several conversions use the same state. */
    public PriceRates rates() {
        return new PriceRates(indices.newest());
    }

    /**
     * Converts an amount to another price level, rounded half up to the øre. Missing rates are refused with 422,
     * which names the years.
     *
     * @param from the year whose prices and wages the amount is in
     * @param wageShare the share that follows wages, from 0 to 1
     */
    public BigDecimal convert(BigDecimal amount, int from, int to, BigDecimal wageShare) {
        return rates().convert(amount, from, to, wageShare);
    }
}
