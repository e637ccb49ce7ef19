package dk.kk.ihcph.guidance.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Converts hours of a salary line to DKK and states the components of an hour. Intermediate values are exact;
 * rounding comes last.
 */
@ApplicationScoped
public class HourlyPrices {
    private final BudgetConfig config;

    HourlyPrices(BudgetConfig config) {
        this.config = config;
    }

    /**
     * Returns the hourly price of a line with this amount and these full-time equivalents; empty if the line pays no
     * staff.
     */
    public Optional<HourlyPrice> of(BigDecimal amount, @Nullable BigDecimal fte) {
        if (fte == null || fte.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal hours = hours(fte);
        BigDecimal whole = amount.divide(hours, Kroner.DECIMALS, RoundingMode.HALF_UP);
        BigDecimal overhead = overhead(fte).divide(hours, Kroner.DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(new HourlyPrice(
                hours.setScale(Kroner.DECIMALS, RoundingMode.HALF_UP), whole, whole.subtract(overhead), overhead));
    }

    /** Returns the hours per year of this number of full-time equivalents. */
    public BigDecimal hours(BigDecimal fte) {
        return fte.multiply(config.normHoursPerFte());
    }

    /**
     * Returns the cost of these hours in DKK: their part of the line's amount, so that all hours of the line cost
     * exactly its amount.
     *
     * @param amount of the line, in DKK
     * @param fte full-time equivalents of the line, more than 0
     */
    public BigDecimal cost(BigDecimal hours, BigDecimal amount, BigDecimal fte) {
        return hours.multiply(amount).divide(hours(fte), Kroner.DECIMALS, RoundingMode.HALF_UP);
    }

    private BigDecimal overhead(BigDecimal fte) {
        BigDecimal perFte = config.overheadBasis() == BudgetConfig.OverheadBasis.PER_FTE
                ? config.overhead()
                : config.overhead().divide(config.overheadFte(), 10, RoundingMode.HALF_UP);
        return perFte.multiply(fte);
    }
}
