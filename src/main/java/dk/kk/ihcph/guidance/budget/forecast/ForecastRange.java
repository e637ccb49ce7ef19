package dk.kk.ihcph.guidance.budget.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The distance from a forecast to the ends of its range, squared so that the distances of independent lines add up.
 *
 * <p>The range holds the outcome in about eight of ten years; its widths come from the backtest
 * {@code src/perf/ForecastBacktest.java}. On a line that pays salaries they are shares of the part of the forecast that is
 * not known yet, wider downwards, because vacancies make a line cheaper more often than anything makes it dearer. Other
 * lines pay single purchases that are independent of each other: there the width grows with the square root.
 */
public record ForecastRange(BigDecimal belowSquared, BigDecimal aboveSquared) {
    public static final ForecastRange NONE = new ForecastRange(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal SALARIES_BELOW = new BigDecimal("0.12");
    private static final BigDecimal SALARIES_ABOVE = new BigDecimal("0.06");
    private static final BigDecimal PURCHASES = new BigDecimal("0.17");

    static ForecastRange ofSalaries(BigDecimal unknown) {
        return new ForecastRange(
                unknown.multiply(SALARIES_BELOW).pow(2),
                unknown.multiply(SALARIES_ABOVE).pow(2));
    }

    static ForecastRange ofPurchases(BigDecimal unknown, BigDecimal budget) {
        BigDecimal squared = unknown.multiply(budget).abs().multiply(PURCHASES.pow(2));
        return new ForecastRange(squared, squared);
    }

    public ForecastRange plus(ForecastRange other) {
        return new ForecastRange(belowSquared.add(other.belowSquared), aboveSquared.add(other.aboveSquared));
    }

    /** Returns the lower end, in DKK. */
    public BigDecimal low(BigDecimal forecast) {
        return forecast.subtract(root(belowSquared));
    }

    /** Returns the upper end, in DKK. */
    public BigDecimal high(BigDecimal forecast) {
        return forecast.add(root(aboveSquared));
    }

    private static BigDecimal root(BigDecimal squared) {
        return squared.sqrt(MathContext.DECIMAL64).setScale(2, RoundingMode.HALF_UP);
    }
}
