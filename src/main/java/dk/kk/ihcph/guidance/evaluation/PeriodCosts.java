package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.status.YearCosts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The costs of lines of the grant in a period. Months and years that it covers partly count in proportion to their
 * days. Amounts are not rounded.
 */
final class PeriodCosts {
    private final UnitCostFilter.CostPeriod period;
    private final CostBasis basis;
    private final SortedMap<Integer, List<YearCosts.OfAllocation>> years;

    PeriodCosts(UnitCostFilter.CostPeriod period, CostBasis basis, Map<Integer, List<YearCosts.OfAllocation>> years) {
        this.period = period;
        this.basis = basis;
        this.years = new TreeMap<>(years);
    }

    /** Returns the cost in DKK; null means both administrations. */
    BigDecimal of(CostScope scope, @Nullable Administration administration) {
        BigDecimal cost = BigDecimal.ZERO;
        for (Map.Entry<Integer, List<YearCosts.OfAllocation>> year : years.entrySet()) {
            for (YearCosts.OfAllocation line : year.getValue()) {
                if (scope.counts(line) && (administration == null || line.administration() == administration)) {
                    cost = cost.add(of(line, Year.of(year.getKey())));
                }
            }
        }
        return cost;
    }

    private BigDecimal of(YearCosts.OfAllocation line, Year year) {
        if (basis == CostBasis.BUDGET) {
            return part(line.adjusted(), year.atDay(1), year.plusYears(1).atDay(1));
        }
        BigDecimal cost = BigDecimal.ZERO;
        for (Month month : Month.values()) {
            int place = month.getValue() - 1;
            LocalDate first = year.atMonth(month).atDay(1);
            cost = cost.add(part(line.spent().get(place).add(line.hours().get(place)), first, first.plusMonths(1)));
        }
        return cost;
    }

    /**
     * Returns the part of an amount for the days of the period between the first day, included, and the next,
     * excluded.
     */
    private BigDecimal part(BigDecimal amount, LocalDate first, LocalDate next) {
        LocalDate from = period.from().isAfter(first) ? period.from() : first;
        LocalDate to = period.to().isBefore(next) ? period.to() : next;
        long days = Math.max(0, ChronoUnit.DAYS.between(from, to));
        return amount.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, next)), MathContext.DECIMAL128);
    }
}
