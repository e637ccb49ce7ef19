package dk.kk.ihcph.guidance.consultation.statistics;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of counts, from which the figures of a cell are made. */
final class StatisticsRow {
    /**
     * The SQL of the counts. Of each amount of a figure they are given how often it occurs ({@code times}), how often it or a smaller
     * one does ({@code through}), and how often any does ({@code total}). A percentile lies between a lower and an upper amount.
     */
    static final String COUNTS =
            """
            sum(times) filter (where figure = 'PERSONS') as consultations,
              sum(amount * times) filter (where figure = 'PERSONS') as persons,
              sum(times) filter (where figure = 'WAITING') as waits,
              min(amount) filter (where figure = 'WAITING' and through > floor(0.5 * (total - 1))) as lower_median_wait,
              min(amount) filter (where figure = 'WAITING' and through > ceil(0.5 * (total - 1))) as upper_median_wait,
              min(amount) filter (where figure = 'WAITING' and through > floor(0.9 * (total - 1))) as lower_p90_wait,
              min(amount) filter (where figure = 'WAITING' and through > ceil(0.9 * (total - 1))) as upper_p90_wait,
              sum(times) filter (where figure = 'SERVICE') as services,
              min(amount) filter (where figure = 'SERVICE' and through > floor(0.5 * (total - 1))) as lower_median_service,
              min(amount) filter (where figure = 'SERVICE' and through > ceil(0.5 * (total - 1))) as upper_median_service,
              min(amount) filter (where figure = 'SERVICE' and through > floor(0.9 * (total - 1))) as lower_p90_service,
              min(amount) filter (where figure = 'SERVICE' and through > ceil(0.9 * (total - 1))) as upper_p90_service,
              sum(times) filter (where figure = 'NOTED') as noted,
              sum(times) filter (where figure = 'CALLED') as called,
              sum(times) filter (where figure = 'NO_SHOW') as no_shows,
              sum(times) filter (where figure = 'REFERRED') as referred,
              sum(times) filter (where figure = 'RATING') as ratings,
              sum(amount * times) filter (where figure = 'RATING') as points""";

    private static final BigDecimal MEDIAN = new BigDecimal("0.5");
    private static final BigDecimal P90 = new BigDecimal("0.9");
    private static final int SHARE_DECIMALS = 4;
    private static final int RATING_DECIMALS = 2;

    private final Tuple row;
    private final List<StatisticsDimension> by;

    StatisticsRow(Tuple row, List<StatisticsDimension> by) {
        this.row = row;
        this.by = by;
    }

    StatisticsView.Cell cell() {
        Map<StatisticsDimension, Object> shared = new EnumMap<>(StatisticsDimension.class);
        by.forEach(dimension -> {
            Object value = row.get(dimension.field());
            if (value != null) {
                shared.put(dimension, value);
            }
        });
        long count = count("consultations");
        long called = count("called");
        return new StatisticsView.Cell(
                StatisticsView.Group.of(shared),
                count,
                count("persons"),
                waiting(),
                service(),
                called == 0
                        ? null
                        : new StatisticsView.NoShow(quotient(count("no_shows"), called, SHARE_DECIMALS), called),
                count == 0 ? null : quotient(count("referred"), count, SHARE_DECIMALS),
                rating());
    }

    private StatisticsView.@Nullable Waiting waiting() {
        long waits = count("waits");
        return waits == 0
                ? null
                : new StatisticsView.Waiting(
                        minutes("median_wait", MEDIAN, waits), minutes("p90_wait", P90, waits), waits);
    }

    private StatisticsView.@Nullable Service service() {
        long services = count("services");
        long noted = count("noted");
        return services == 0
                ? null
                : new StatisticsView.Service(
                        minutes("median_service", MEDIAN, services),
                        minutes("p90_service", P90, services),
                        services - noted,
                        noted);
    }

    private StatisticsView.@Nullable Rating rating() {
        long ratings = count("ratings");
        return ratings == 0
                ? null
                : new StatisticsView.Rating(quotient(count("points"), ratings, RATING_DECIMALS), ratings);
    }

    private BigDecimal minutes(String percentile, BigDecimal share, long times) {
        return Minutes.between(
                row.get("lower_" + percentile, Integer.class),
                row.get("upper_" + percentile, Integer.class),
                Minutes.place(share, times));
    }

    private static BigDecimal quotient(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    private long count(String column) {
        Number count = (Number) row.get(column);
        return count == null ? 0 : count.longValue();
    }
}
