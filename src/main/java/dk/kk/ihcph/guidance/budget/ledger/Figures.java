package dk.kk.ihcph.guidance.budget.ledger;

import dk.kk.ihcph.guidance.budget.forecast.Months;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures of an allocation or of a group; a group's figures are the sums of its allocations'.
 *
 * @param committedEvents by month; all of it in the first incomplete month
 * @param planned the adjusted budget by month
 * @param expected the expected cost of each month at the end of the year
 */
public record Figures(
        BigDecimal adopted,
        BigDecimal adjusted,
        Months spent,
        Months committedHours,
        Months committedEvents,
        Months planned,
        BigDecimal fundedHours,
        BigDecimal workedHours,
        BigDecimal plannedHours,
        BigDecimal runRate,
        BigDecimal byPlan,
        Months expected) {

    public static final Figures NONE = new Figures(
            Months.ZERO,
            Months.ZERO,
            Months.NONE,
            Months.NONE,
            Months.NONE,
            Months.NONE,
            Months.ZERO,
            Months.ZERO,
            Months.ZERO,
            Months.ZERO,
            Months.ZERO,
            Months.NONE);

    public Figures plus(Figures other) {
        return new Figures(
                adopted.add(other.adopted),
                adjusted.add(other.adjusted),
                spent.plus(other.spent),
                committedHours.plus(other.committedHours),
                committedEvents.plus(other.committedEvents),
                planned.plus(other.planned),
                fundedHours.add(other.fundedHours),
                workedHours.add(other.workedHours),
                plannedHours.add(other.plannedHours),
                runRate.add(other.runRate),
                byPlan.add(other.byPlan),
                expected.plus(other.expected));
    }

    public Months committed() {
        return committedHours.plus(committedEvents);
    }

    public BigDecimal remaining() {
        return adjusted.subtract(spent.sum()).subtract(committed().sum());
    }

    public BigDecimal deviation() {
        return expected.sum().subtract(adjusted);
    }

    public List<StatusMonth> months() {
        Months committed = committed();
        return IntStream.rangeClosed(1, Months.OF_A_YEAR)
                .mapToObj(month -> new StatusMonth(
                        month,
                        spent.of(month),
                        committed.of(month),
                        planned.of(month),
                        spent.through(month),
                        committed.through(month),
                        planned.through(month),
                        expected.through(month)))
                .toList();
    }
}
