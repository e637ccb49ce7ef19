package dk.kk.ihcph.guidance.budget.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the months of a year are expected to cost: those that are over what they did cost, the others by a method. A year that
 * has ended costs what was spent and is still committed, whatever the method.
 *
 * @param actual spent and committed, by month
 * @param plan how the adjusted budget is meant to be spent
 */
public record Forecast(Horizon horizon, Months actual, Months plan) {

    /** What the months that are over cost on average, twelve times; before one of them is over, the plan. */
    public BigDecimal runRate() {
        int complete = horizon.complete();
        return complete == 0
                ? plan.sum()
                : actual.through(complete)
                        .multiply(BigDecimal.valueOf(Months.OF_A_YEAR))
                        .divide(BigDecimal.valueOf(complete), 2, RoundingMode.HALF_UP);
    }

    /** What the months that are over did cost, and the plan of the others. */
    public BigDecimal byPlan() {
        return planned().sum();
    }

    public Months by(ForecastMethod method) {
        return method == ForecastMethod.PLAN || horizon.complete() == 0 ? planned() : reaching(runRate());
    }

    /** What is lacking to the amount, spread evenly over the months that are not over. */
    public Months reaching(BigDecimal amount) {
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
