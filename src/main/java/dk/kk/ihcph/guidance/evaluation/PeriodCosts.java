package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.budget.status.YearCosts;
import dk.kk.ihcph.guidance.evaluation.PeriodRecords.EventExpense;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The costs of lines of the grant in a period. Months and years that it covers partly count in proportion to their
 * days. Each line is rounded to øre, and every total is a sum of these rounded amounts.
 */
final class PeriodCosts {
    private final LocalPeriod period;
    private final CostBasis basis;
    private final List<EventExpense> expenses;

    PeriodCosts(LocalPeriod period, CostBasis basis, List<EventExpense> expenses) {
        this.period = period;
        this.basis = basis;
        this.expenses = expenses;
    }

    /** Returns the cost of each line, by year. */
    List<LineCost> lines(Map<Integer, List<YearCosts.OfAllocation>> years) {
        return new TreeMap<>(years)
                .entrySet().stream()
                        .flatMap(year -> year.getValue().stream().map(line -> cost(line, Year.of(year.getKey()))))
                        .toList();
    }

    private LineCost cost(YearCosts.OfAllocation line, Year year) {
        BigDecimal amount = amount(line, year).setScale(Shares.DECIMALS, RoundingMode.HALF_UP);
        BigDecimal onEvents = traced(line, CostPart.EVENTS, year, amount);
        BigDecimal onPopUps = traced(line, CostPart.CONSULTATIONS, year, amount.subtract(onEvents));
        return new LineCost(
                line.administration(),
                line.purpose(),
                amount,
                onEvents,
                onPopUps,
                part(line.fundedHours(), year.atDay(1), year.plusYears(1).atDay(1)));
    }

    private BigDecimal amount(YearCosts.OfAllocation line, Year year) {
        if (basis == CostBasis.BUDGET) {
            return part(line.adjusted(), year.atDay(1), year.plusYears(1).atDay(1));
        }
        BigDecimal cost = BigDecimal.ZERO;
        for (Month month : Month.values()) {
            int place = month.getValue() - 1;
            cost = cost.add(partOfMonth(line.spent().get(place).add(line.hours().get(place)), year, month.getValue()));
        }
        return cost;
    }

    /** Returns what names events: of postings all of it, of the budget at most what there is. */
    private BigDecimal traced(YearCosts.OfAllocation line, CostPart part, Year year, BigDecimal most) {
        BigDecimal traced = expenses.stream()
                .filter(expense ->
                        expense.part() == part && expense.allocation().equals(line.allocation()))
                .map(expense -> expense.month() == null
                        ? expense.amount()
                        : partOfMonth(expense.amount(), year, expense.month()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(Shares.DECIMALS, RoundingMode.HALF_UP);
        return basis == CostBasis.BUDGET ? traced.min(most.max(BigDecimal.ZERO)) : traced;
    }

    private BigDecimal partOfMonth(BigDecimal amount, Year year, int month) {
        LocalDate first = year.atMonth(month).atDay(1);
        return part(amount, first, first.plusMonths(1));
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
