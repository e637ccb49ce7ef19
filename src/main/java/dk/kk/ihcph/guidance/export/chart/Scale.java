package dk.kk.ihcph.guidance.export.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The scale of values. It holds 0, so that lengths and slopes can be compared, and has round ticks. */
record Scale(BigDecimal lowest, BigDecimal highest, BigDecimal step) {
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    static Scale holding(Collection<BigDecimal> values, int intervals) {
        BigDecimal lowest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal highest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal range = highest.subtract(lowest);
        BigDecimal step = round(range.signum() == 0 ? BigDecimal.ONE : range, intervals);
        BigDecimal top = highest.divide(step, 0, RoundingMode.CEILING).multiply(step);
        BigDecimal bottom = lowest.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        return new Scale(bottom, top.compareTo(bottom) == 0 ? step : top, step);
    }

    private static BigDecimal round(BigDecimal range, int intervals) {
        BigDecimal raw = range.divide(BigDecimal.valueOf(intervals), MathContext.DECIMAL64);
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

    /** Returns the place of a value between the lowest (0) and the highest (1). */
    double share(BigDecimal value) {
        return value.subtract(lowest)
                .divide(highest.subtract(lowest), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** Returns the decimals with which all ticks differ. */
    int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }
}
