package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.kernel.Dimensions;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of counts, from which the figures of a cell are made. */
final class StatisticsRow {
    private static final int MINUTE_DECIMALS = 1;
    /** More than a percentile of tenths of a minute has, fewer than a double keeps of a day's minutes. */
    private static final int EXACT_DECIMALS = 10;

    private static final int SHARE_DECIMALS = 4;
    private static final int RATING_DECIMALS = 2;

    private final Tuple row;
    private final List<StatisticsDimension> by;

    StatisticsRow(Tuple row, List<StatisticsDimension> by) {
        this.row = row;
        this.by = by;
    }

    StatisticsView.Cell cell() {
        long count = count("consultations");
        long waits = count("waits");
        long services = count("services");
        long called = count("called");
        long ratings = count("ratings");
        return new StatisticsView.Cell(
                StatisticsView.Group.of(Dimensions.shared(by, row::get)),
                count,
                count("persons"),
                waits == 0
                        ? null
                        : new StatisticsView.Waiting(
                                minutes(row.get("median_wait")), minutes(row.get("p90_wait")), waits),
                services == 0
                        ? null
                        : new StatisticsView.Service(
                                minutes(row.get("median_service")),
                                minutes(row.get("p90_service")),
                                services - count("noted"),
                                count("noted")),
                called == 0
                        ? null
                        : new StatisticsView.NoShow(quotient(count("no_shows"), called, SHARE_DECIMALS), called),
                count == 0 ? null : quotient(count("referred"), count, SHARE_DECIMALS),
                ratings == 0
                        ? null
                        : new StatisticsView.Rating(quotient(count("points"), ratings, RATING_DECIMALS), ratings));
    }

    /**
     * Rounds minutes that are given in tenths. The database's 69.49999999999999 is 69.5, and so 7.0 minutes: it interpolates
     * percentiles in binary.
     */
    static BigDecimal minutes(Object tenths) {
        return BigDecimal.valueOf(((Number) tenths).doubleValue())
                .setScale(EXACT_DECIMALS, RoundingMode.HALF_UP)
                .movePointLeft(1)
                .setScale(MINUTE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal quotient(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    private long count(String column) {
        @Nullable Number count = (Number) row.get(column);
        return count == null ? 0 : count.longValue();
    }
}
