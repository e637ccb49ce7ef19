package dk.kk.ihcph.guidance.staffing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Hours as people account for them: with two decimals. Durations are added first and rounded last. */
public final class Hours {
    private static final int SCALE = 2;
    private static final BigDecimal SECONDS =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

    private Hours() {}

    public static BigDecimal of(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds()).divide(SECONDS, SCALE, RoundingMode.HALF_UP);
    }
}
