package dk.kk.ihcph.guidance.budget.ledger;

import dk.kk.ihcph.guidance.budget.forecast.ForecastRange;
import dk.kk.ihcph.guidance.budget.forecast.Months;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures of an allocation or of a group; a group's figures are the sums of its allocations'.
 *
 * @param planned the adjusted budget by month
 * @param complete whether each month is over and fully posted; of a group, for all its allocations
 */
public record Figures(
        Budget budget,
        Months spent,
        CommittedMonths committed,
        Months planned,
        FundedHours hours,
        YearEnd outcome,
        List<Boolean> complete) {

    public static final Figures NONE = new Figures(
            new Budget(Months.ZERO, Months.ZERO),
            Months.NONE,
            new CommittedMonths(Months.NONE, Months.NONE),
            Months.NONE,
            new FundedHours(Months.ZERO, Months.ZERO, Months.ZERO),
            new YearEnd(Months.ZERO, Months.ZERO, Months.ZERO, Months.NONE, ForecastRange.NONE),
            Months.flags(month -> true));

    /** The amount of the year, without and with its adjustments. */
    public record Budget(BigDecimal adopted, BigDecimal adjusted) {
        private Budget plus(Budget other) {
            return new Budget(adopted.add(other.adopted), adjusted.add(other.adjusted));
        }
    }

    /**
     * The amounts that are bound and not posted, by month.
     *
     * @param events all of it in the first incomplete month
     */
    public record CommittedMonths(Months hours, Months events) {
        private CommittedMonths plus(CommittedMonths other) {
            return new CommittedMonths(hours.plus(other.hours), events.plus(other.events));
        }

        public Months total() {
            return hours.plus(events);
        }
    }

    /** The hours that the amount pays. */
    @Schema(name = "BudgetHours", description = "Hours of the year")
    public record FundedHours(
            @Schema(description = "FTE times the annual norm of 1,263", examples = "1263.00") BigDecimal funded,
            @Schema(description = "Worked hours, up to the funded ones", examples = "105.25") BigDecimal worked,
            @Schema(description = "Hours planned and not yet worked, up to the funded ones", examples = "1157.75")
                    BigDecimal planned) {
        private FundedHours plus(FundedHours other) {
            return new FundedHours(funded.add(other.funded), worked.add(other.worked), planned.add(other.planned));
        }
    }

    /**
     * The amounts at the end of the year by each method.
     *
     * @param expected the expected cost of each month by the method that applies
     */
    public record YearEnd(
            BigDecimal runRate, BigDecimal byPlan, BigDecimal byCredibility, Months expected, ForecastRange range) {
        private YearEnd plus(YearEnd other) {
            return new YearEnd(
                    runRate.add(other.runRate),
                    byPlan.add(other.byPlan),
                    byCredibility.add(other.byCredibility),
                    expected.plus(other.expected),
                    range.plus(other.range));
        }
    }

    public Figures plus(Figures other) {
        return new Figures(
                budget.plus(other.budget),
                spent.plus(other.spent),
                committed.plus(other.committed),
                planned.plus(other.planned),
                hours.plus(other.hours),
                outcome.plus(other.outcome),
                Months.flags(month -> complete.get(month - 1) && other.complete.get(month - 1)));
    }

    public BigDecimal remaining() {
        return budget.adjusted()
                .subtract(spent.sum())
                .subtract(committed.total().sum());
    }

    public BigDecimal deviation() {
        return outcome.expected().sum().subtract(budget.adjusted());
    }

    public List<StatusMonth> months() {
        Months bound = committed.total();
        return IntStream.rangeClosed(1, Months.OF_A_YEAR)
                .mapToObj(month -> new StatusMonth(
                        month,
                        complete.get(month - 1),
                        spent.of(month),
                        bound.of(month),
                        planned.of(month),
                        new StatusMonth.RunningTotals(
                                spent.through(month),
                                bound.through(month),
                                planned.through(month),
                                outcome.expected().through(month))))
                .toList();
    }
}
