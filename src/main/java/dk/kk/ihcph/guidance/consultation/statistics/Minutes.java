package dk.kk.ihcph.guidance.consultation.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** Times in minutes, each counted in tenths of a minute, from which percentiles are computed. */
public final class Minutes {
    private static final int DECIMALS = 1;

    private final TreeMap<Integer, Long> tenths = new TreeMap<>();
    private long count;

    void add(int tenthsOfAMinute, long times) {
        tenths.merge(tenthsOfAMinute, times, Long::sum);
        count += times;
    }

    /** Returns how many times there are. */
    public long count() {
        return count;
    }

    /**
     * Returns a percentile in minutes, rounded half up to a tenth. Between two times it is interpolated, as by PostgreSQL's
     * {@code percentile_cont}.
     *
     * @param share from 0 to 1; 0.5 gives the median
     */
    public BigDecimal percentile(BigDecimal share) {
        if (count == 0) {
            throw new IllegalStateException("There are no times");
        }
        BigDecimal place = share.multiply(BigDecimal.valueOf(count - 1));
        long below = place.longValue();
        BigDecimal lower = BigDecimal.valueOf(at(below));
        BigDecimal upper = BigDecimal.valueOf(at(Math.min(below + 1, count - 1)));
        return upper.subtract(lower)
                .multiply(place.subtract(BigDecimal.valueOf(below)))
                .add(lower)
                .movePointLeft(1)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private int at(long place) {
        long left = place;
        for (Map.Entry<Integer, Long> one : tenths.entrySet()) {
            left -= one.getValue();
            if (left < 0) {
                return one.getKey();
            }
        }
        throw new IllegalStateException("There is no time at " + place);
    }
}
