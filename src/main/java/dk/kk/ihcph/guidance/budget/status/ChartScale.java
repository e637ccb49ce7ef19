package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.budget.forecast.Months;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The scale of the chart: positions of amounts and months. The axis begins at 0 or below and has round ticks. */
record ChartScale(BigDecimal lowest, BigDecimal highest, BigDecimal step) {
    static final int LEFT = 80;
    static final int RIGHT = 936;
    private static final int TOP = 136;
    private static final int BOTTOM = 506;
    private static final int INTERVALS = 5;
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    static ChartScale holding(Collection<BigDecimal> amounts) {
        BigDecimal lowest = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal highest = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal step = round(highest.subtract(lowest).max(BigDecimal.valueOf(1000)));
        return new ChartScale(
                lowest.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                highest.divide(step, 0, RoundingMode.CEILING)
                        .max(BigDecimal.ONE)
                        .multiply(step),
                step);
    }

    private static BigDecimal round(BigDecimal range) {
        BigDecimal raw = range.divide(BigDecimal.valueOf(INTERVALS), MathContext.DECIMAL64);
        int exponent = raw.precision() - raw.scale() - 1;
        return ROUND.stream()
                .map(one -> one.scaleByPowerOfTen(exponent))
                .filter(step -> step.compareTo(raw) >= 0)
                .findFirst()
                .orElseThrow();
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = lowest; tick.compareTo(highest) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    BigDecimal y(BigDecimal amount) {
        return BigDecimal.valueOf(BOTTOM)
                .subtract(amount.subtract(lowest)
                        .multiply(BigDecimal.valueOf(BOTTOM - TOP))
                        .divide(highest.subtract(lowest), 1, RoundingMode.HALF_UP));
    }

    /** Returns the position of the end of a month; 0 is the beginning of January. */
    static BigDecimal x(BigDecimal months) {
        return BigDecimal.valueOf(LEFT)
                .add(months.multiply(BigDecimal.valueOf(RIGHT - LEFT))
                        .divide(BigDecimal.valueOf(Months.OF_A_YEAR), 1, RoundingMode.HALF_UP));
    }

    static BigDecimal x(int month) {
        return x(BigDecimal.valueOf(month));
    }
}
