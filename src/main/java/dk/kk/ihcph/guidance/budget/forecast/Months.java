package dk.kk.ihcph.guidance.budget.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The amounts of the twelve months of a year, in DKK or in hours, with two decimals. */
public record Months(List<BigDecimal> each) {
    public static final int OF_A_YEAR = 12;
    public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);
    public static final Months NONE = new Months(Collections.nCopies(OF_A_YEAR, ZERO));

    public static Months of(IntFunction<BigDecimal> amountOfMonth) {
        return new Months(IntStream.rangeClosed(1, OF_A_YEAR)
                .mapToObj(month -> amountOfMonth.apply(month).setScale(2))
                .toList());
    }

    /**
     * Spreads an amount evenly over the months from the given one. Each month is a step of the rounded running total,
     * so that the sum is exact.
     */
    public static Months evenly(BigDecimal amount, int first) {
        int months = OF_A_YEAR - first + 1;
        return steps(month -> month < first
                ? ZERO
                : amount.multiply(BigDecimal.valueOf(month - first + 1L))
                        .divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP));
    }

    /** Returns the increases of a running total, by month. */
    public static Months steps(IntFunction<BigDecimal> runningTotal) {
        return of(month ->
                runningTotal.apply(month).subtract(month == 1 ? BigDecimal.ZERO : runningTotal.apply(month - 1)));
    }

    /** Returns a property of each month, January to December. */
    public static List<Boolean> flags(IntPredicate ofMonth) {
        return IntStream.rangeClosed(1, OF_A_YEAR).mapToObj(ofMonth::test).toList();
    }

    /** Returns an amount in one month and zero in the others. */
    public static Months only(int month, BigDecimal amount) {
        return of(other -> other == month ? amount : ZERO);
    }

    public BigDecimal of(int month) {
        return each.get(month - 1);
    }

    /** Returns the larger of the two amounts of each month. */
    Months max(Months other) {
        return of(month -> of(month).max(other.of(month)));
    }

    public Months plus(Months other) {
        return of(month -> of(month).add(other.of(month)));
    }

    /** Returns these amounts up to and including the given month, and the others afterwards. */
    Months until(int last, Months others) {
        return of(month -> month <= last ? of(month) : others.of(month));
    }

    /** Returns the running total at the end of a month; 0 before the first. */
    public BigDecimal through(int month) {
        return each.subList(0, month).stream().reduce(ZERO, BigDecimal::add);
    }

    /** Returns the sum of the months after the given one. */
    public BigDecimal after(int month) {
        return sum().subtract(through(month));
    }

    public BigDecimal sum() {
        return through(OF_A_YEAR);
    }
}
