package dk.kk.ihcph.guidance.budget.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What falls into each of the twelve months of a year: amounts in DKK, or hours, always with two decimals. */
public record Months(List<BigDecimal> each) {
    public static final int OF_A_YEAR = 12;
    public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);
    public static final Months NONE = new Months(Collections.nCopies(OF_A_YEAR, ZERO));

    public static Months of(IntFunction<BigDecimal> amountOfMonth) {
        return new Months(IntStream.rangeClosed(1, OF_A_YEAR)
                .mapToObj(month -> amountOfMonth.apply(month).setScale(2))
                .toList());
    }

    /** An amount spread evenly over the months from this one on: the steps of the rounded running total. */
    public static Months evenly(BigDecimal amount, int first) {
        int months = OF_A_YEAR - first + 1;
        return steps(month -> month < first
                ? ZERO
                : amount.multiply(BigDecimal.valueOf(month - first + 1L))
                        .divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP));
    }

    /** What a running total grows by in each month. */
    public static Months steps(IntFunction<BigDecimal> runningTotal) {
        return of(month ->
                runningTotal.apply(month).subtract(month == 1 ? BigDecimal.ZERO : runningTotal.apply(month - 1)));
    }

    /** An amount in one month and nothing in the others. */
    public static Months only(int month, BigDecimal amount) {
        return of(other -> other == month ? amount : ZERO);
    }

    public BigDecimal of(int month) {
        return each.get(month - 1);
    }

    public Months plus(Months other) {
        return of(month -> of(month).add(other.of(month)));
    }

    /** These until the end of that month, the others afterwards. */
    Months until(int last, Months others) {
        return of(month -> month <= last ? of(month) : others.of(month));
    }

    /** The running total at the end of a month; nothing before the first. */
    public BigDecimal through(int month) {
        return each.subList(0, month).stream().reduce(ZERO, BigDecimal::add);
    }

    public BigDecimal sum() {
        return through(OF_A_YEAR);
    }
}
