package dk.kk.ihcph.guidance.budget.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The expected cost of a year by month: the known cost of the months that are over, and an estimate of the others. The
 * estimate is never below what is known already: a line that pays salaries takes the larger of the estimate and the cost
 * of work in each month, and every line the larger of the estimate and all known costs over the rest of the year, because
 * the cost of an event has no month. A year that has ended costs what is known, with every method.
 *
 * @param plan the adjusted budget by month
 * @param paysSalaries whether the line has full-time equivalents
 */
public record Forecast(Horizon horizon, KnownCosts known, Months plan, boolean paysSalaries) {
    /**
     * The number of months at which the deviation to date counts half: the ratio of the variance within a line to the
     * variance between lines (Bühlmann and Gisler, A Course in Credibility Theory, 2005, chapter 3).
     */
    private static final int CREDIBILITY_MONTHS = 4;

    /** Returns the expected months by a method. */
    public Months by(ForecastMethod method) {
        if (horizon.ended()) {
            return known.byMonth().plus(Months.only(Months.OF_A_YEAR, known.openEvents()));
        }
        int over = horizon.complete();
        Months estimate = estimate(method);
        Months months = paysSalaries ? estimate.max(known.ofWork()) : estimate;
        BigDecimal bound = known.after(over);
        return bound.compareTo(months.after(over)) > 0
                ? monthsAddingUpTo(known.byMonth().through(over).add(bound))
                : known.byMonth().until(over, months);
    }

    /**
     * Returns months that add up to the amount: the known cost of the months that are over, with the rest spread evenly
     * over the others. The year must not have ended.
     */
    public Months monthsAddingUpTo(BigDecimal amount) {
        int over = horizon.complete();
        BigDecimal rest = amount.subtract(known.byMonth().through(over));
        return known.byMonth().until(over, Months.evenly(rest, horizon.current()));
    }

    /** Returns the range of a forecast with these months, by how much of it is not known yet. */
    public ForecastRange range(Months expected) {
        int over = horizon.complete();
        BigDecimal unknown = horizon.ended()
                ? known.hours().sum()
                : expected.after(over).add(known.hours().through(over));
        return paysSalaries ? ForecastRange.ofSalaries(unknown) : ForecastRange.ofPurchases(unknown, plan.sum());
    }

    private Months estimate(ForecastMethod method) {
        return switch (method) {
            case PLAN -> plan;
            case RUN_RATE -> horizon.complete() == 0 ? plan : runRate();
            case CREDIBILITY -> paysSalaries ? credible() : plan;
        };
    }

    /** Returns the average of the months that are over for each of the others. */
    private Months runRate() {
        int over = horizon.complete();
        BigDecimal rest = known.byMonth()
                .through(over)
                .multiply(BigDecimal.valueOf(Months.OF_A_YEAR - (long) over))
                .divide(BigDecimal.valueOf(over), 2, RoundingMode.HALF_UP);
        return Months.evenly(rest, horizon.current());
    }

    /**
     * Returns the plan times 1 + n / (n + 4) x deviation: the deviation of the n complete months from their plan, weighted
     * by how many they are.
     */
    private Months credible() {
        BigDecimal spent = BigDecimal.ZERO;
        BigDecimal planned = BigDecimal.ZERO;
        int months = 0;
        for (int month = 1; month <= horizon.complete(); month++) {
            if (known.complete().get(month - 1)) {
                spent = spent.add(known.posted(month));
                planned = planned.add(plan.of(month));
                months++;
            }
        }
        if (planned.signum() == 0) {
            return plan;
        }
        BigDecimal deviation = spent.divide(planned, MathContext.DECIMAL64).subtract(BigDecimal.ONE);
        BigDecimal weight = BigDecimal.valueOf(months)
                .divide(BigDecimal.valueOf(months + (long) CREDIBILITY_MONTHS), MathContext.DECIMAL64);
        BigDecimal factor = BigDecimal.ONE.add(weight.multiply(deviation));
        return Months.steps(month -> plan.through(month).multiply(factor).setScale(2, RoundingMode.HALF_UP));
    }
}
