package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.database.LocalTimes;
import dk.kk.ihcph.guidance.database.replica.ReadReplica;
import dk.kk.ihcph.guidance.database.replica.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Computes the figures where the data is, in one statement. */
@ApplicationScoped
class StatisticsRepository {
    private static final int MINUTE_DECIMALS = 1;
    /** More than a percentile of tenths of a minute has, fewer than a double keeps of a day's minutes. */
    private static final int EXACT_DECIMALS = 10;

    private static final int SHARE_DECIMALS = 4;
    private static final int RATING_DECIMALS = 2;

    private static final String FIGURES =
            """
            count(*) filter (where counts), coalesce(sum(persons) filter (where counts), 0),
              percentile_cont(0.5) within group (order by waited) / 10, percentile_cont(0.9) within group (order by waited) / 10,
              count(waited),
              percentile_cont(0.5) within group (order by served) / 10, percentile_cont(0.9) within group (order by served) / 10,
              count(served) filter (where timed), count(served) filter (where not timed),
              count(*) filter (where not counts), count(*) filter (where ticket is not null),
              count(*) filter (where counts and referred),
              avg(score) filter (where counts), count(score) filter (where counts)
            from consultation_facts(:from, :to, cast(:location as text), cast(:administration as text))""";

    private final ReadReplica replica;

    StatisticsRepository(ReadReplica replica) {
        this.replica = replica;
    }

    /** At most so many cells of the consultations that began in the half-open period, sorted by the dimensions. */
    Reading<List<StatisticsView.Cell>> cells(
            StatisticsFilter filter, Instant from, Instant to, ZoneId zone, List<StatisticsDimension> by, int most) {
        return replica.read(entities -> cells(entities, filter, from, to, zone, by, most));
    }

    private static List<StatisticsView.Cell> cells(
            EntityManager entities,
            StatisticsFilter filter,
            Instant from,
            Instant to,
            ZoneId zone,
            List<StatisticsDimension> by,
            int most) {
        NativeQuery<Object[]> cells = entities.unwrap(Session.class)
                .createNativeQuery(grouped(by), Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("location", filter.location, String.class)
                .setParameter(
                        "administration",
                        filter.administration == null ? null : filter.administration.name(),
                        String.class);
        if (by.stream().anyMatch(StatisticsDimension::isOfTime)) {
            cells.setParameter(LocalTimes.ZONE, zone.getId());
        }
        return cells.setMaxResults(most).getResultList().stream()
                .map(row -> cell(row, by))
                .toList();
    }

    private static String grouped(List<StatisticsDimension> by) {
        String topics = by.contains(StatisticsDimension.TOPIC) ? " cross join unnest(topics) topic" : "";
        if (by.isEmpty()) {
            return "select " + FIGURES + " having count(*) > 0";
        }
        String groups = by.stream().map(StatisticsDimension::expression).collect(Collectors.joining(", "));
        String places = by.stream()
                .map(dimension -> String.valueOf(by.indexOf(dimension) + 1))
                .collect(Collectors.joining(", "));
        return "select " + groups + ", " + FIGURES + topics + " group by " + places + " order by " + places;
    }

    private static StatisticsView.Cell cell(Object[] row, List<StatisticsDimension> by) {
        Map<StatisticsDimension, Object> shared = new EnumMap<>(StatisticsDimension.class);
        for (int i = 0; i < by.size(); i++) {
            if (row[i] != null) {
                shared.put(by.get(i), row[i]);
            }
        }
        int at = by.size();
        long count = number(row[at]);
        long waits = number(row[at + 4]);
        long measured = number(row[at + 7]);
        long noted = number(row[at + 8]);
        long called = number(row[at + 10]);
        long ratings = number(row[at + 13]);
        return new StatisticsView.Cell(
                StatisticsView.Group.of(shared),
                count,
                number(row[at + 1]),
                waits == 0 ? null : new StatisticsView.Waiting(minutes(row[at + 2]), minutes(row[at + 3]), waits),
                measured + noted == 0
                        ? null
                        : new StatisticsView.Service(minutes(row[at + 5]), minutes(row[at + 6]), measured, noted),
                called == 0 ? null : new StatisticsView.NoShow(share(number(row[at + 9]), called), called),
                count == 0 ? null : share(number(row[at + 11]), count),
                ratings == 0 ? null : rating(row[at + 12], ratings));
    }

    private static StatisticsView.Rating rating(Object average, long count) {
        return new StatisticsView.Rating(((BigDecimal) average).setScale(RATING_DECIMALS, RoundingMode.HALF_UP), count);
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHARE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Rounds minutes. The database's 6.949999999999999 is 6.95, and so 7.0: percentiles are interpolated in binary. */
    static BigDecimal minutes(Object minutes) {
        return BigDecimal.valueOf(((Number) minutes).doubleValue())
                .setScale(EXACT_DECIMALS, RoundingMode.HALF_UP)
                .setScale(MINUTE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static long number(@Nullable Object count) {
        return count == null ? 0 : ((Number) count).longValue();
    }
}
