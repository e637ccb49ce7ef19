package dk.kk.ihcph.guidance.staffing.hours;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Adds hours of the months of a year exactly and rounds last: each month shown is a step of the rounded running total.
 * The months thus add up to the rounded year, and each is within a hundredth of an hour of its exact value.
 */
final class YearHours {
    private static final int MONTHS = 12;
    private static final int SCALE = 2;

    private final BigDecimal partsAnHour;
    private final BigDecimal[] parts = new BigDecimal[MONTHS];

    YearHours(BigDecimal partsAnHour) {
        this.partsAnHour = partsAnHour;
        Arrays.fill(parts, BigDecimal.ZERO);
    }

    void add(int month, BigDecimal more) {
        parts[month - 1] = parts[month - 1].add(more);
    }

    void add(LocalDate day, BigDecimal more) {
        add(day.getMonthValue(), more);
    }

    /** Returns January to December. */
    List<BigDecimal> months() {
        List<BigDecimal> months = new ArrayList<>(MONTHS);
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal shown = BigDecimal.ZERO.setScale(SCALE);
        for (BigDecimal month : parts) {
            exact = exact.add(month);
            BigDecimal total = exact.divide(partsAnHour, SCALE, RoundingMode.HALF_UP);
            months.add(total.subtract(shown));
            shown = total;
        }
        return months;
    }
}
