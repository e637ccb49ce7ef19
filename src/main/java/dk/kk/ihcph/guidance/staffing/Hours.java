package dk.kk.ihcph.guidance.staffing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Writes durations as hours with two decimals. Add durations first and round last. */
public final class Hours {
    private static final int SCALE = 2;
    private static final BigDecimal SECONDS =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

    private Hours() {}

    public static BigDecimal of(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds()).divide(SECONDS, SCALE, RoundingMode.HALF_UP);
    }
}
