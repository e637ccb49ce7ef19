package dk.kk.ihcph.guidance.budget.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The expected cost of a year by month: the actual cost of completed months, and an estimate for the others by a
 * method. A year that has ended costs what was spent and is still committed, with every method.
 *
 * @param actual spent and committed, by month
 * @param plan the adjusted budget by month
 */
public record Forecast(Horizon horizon, Months actual, Months plan) {

    /** Returns twelve times the average of the completed months; the plan if no month is complete. */
    public BigDecimal runRate() {
        int complete = horizon.complete();
        return complete == 0
                ? plan.sum()
                : actual.through(complete)
                        .multiply(BigDecimal.valueOf(Months.OF_A_YEAR))
                        .divide(BigDecimal.valueOf(complete), 2, RoundingMode.HALF_UP);
    }

    /** Returns the actual cost of the completed months plus the plan of the others. */
    public BigDecimal byPlan() {
        return planned().sum();
    }

    public Months by(ForecastMethod method) {
        return method == ForecastMethod.PLAN || horizon.complete() == 0 ? planned() : monthsAddingUpTo(runRate());
    }

    /**
     * Returns months that add up to the amount: the actual cost of completed months, with the rest spread evenly over
     * the others.
     */
    public Months monthsAddingUpTo(BigDecimal amount) {
        return horizon.ended()
                ? actual
                : actual.until(
                        horizon.complete(),
                        Months.evenly(amount.subtract(actual.through(horizon.complete())), horizon.current()));
    }

    private Months planned() {
        return actual.until(horizon.complete(), plan);
    }
}
