package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.database.replica.ReadReplica;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Counts the records of indicators where they are: all periods of one indicator in one statement. */
@ApplicationScoped
class IndicatorRepository {
    private static final String PERIODS =
            """
            with p as (
              select * from unnest(cast(:begins as timestamptz[]), cast(:ends as timestamptz[]), cast(:firsts as date[]), cast(:nexts as date[]))
                with ordinality as p (begins, ends, first, next, n))
            """;

    /** Finds the periods in which hours of shifts, attendance at events or outcomes of referrals are still to come. */
    private static final String AWAITED = PERIODS
            + """
            select n, '%1$s' from p where exists (
              select from shift where starts_at >= begins and starts_at < ends and status = 'PUBLISHED'
                and ends_at < :now and actual_ends_at is null)
            union all
            select n, '%2$s' from p where exists (
              select from event where starts_at >= begins and starts_at < ends and status = 'PUBLISHED' and ends_at < :now)
            union all
            select n, '%3$s' from p where exists (
              select from referral where sent_at >= begins and sent_at < ends and status in ('SENT', 'ACCEPTED'))"""
                    .formatted(
                            Provisional.HOURS_NOT_CONFIRMED,
                            Provisional.EVENTS_NOT_COMPLETED,
                            Provisional.REFERRALS_OPEN);

    private static final String FIRST_DAY =
            """
            select least(
              (select local_day(min(started_at)) from consultation where status = 'RECORDED'),
              (select local_day(min(starts_at)) from event where status = 'COMPLETED'))""";

    private final ReadReplica replica;

    IndicatorRepository(ReadReplica replica) {
        this.replica = replica;
    }

    /** Returns the local day of the first recorded consultation or completed event; none before there is any. */
    Optional<LocalDate> firstDay() {
        return replica.read(entities -> Optional.ofNullable(entities.unwrap(Session.class)
                        .createNativeQuery(FIRST_DAY, LocalDate.class)
                        .getSingleResult()))
                .found();
    }

    /** Returns the instant until which everything recorded is counted. */
    Instant asOf() {
        return replica.read(entities -> true).asOf();
    }

    /**
     * Counts the records of each period, by group. The groups of a period without records are empty.
     *
     * @param by the dimension of the groups; without one there is one group, named by an empty text
     */
    List<Map<String, Measured>> measure(
            RecordQuery query, List<LocalPeriod> periods, @Nullable IndicatorDimension by, ZoneId zone) {
        String sql = PERIODS
                + "select n, %s, %s, %s, %s, %s, %s, %s from p join %s on %s group by 1, 2 order by 1, 2"
                        .formatted(
                                by == null ? "''" : query.source().group(by),
                                query.numerator(),
                                query.denominator(),
                                query.uncertain(),
                                query.records(),
                                query.people(),
                                query.distribution(),
                                query.source().tables(),
                                query.source().condition());
        return replica.read(entities -> {
                    Map<Integer, Map<String, Measured>> found = new HashMap<>();
                    for (Object[] row : query(entities, sql, periods, zone).getResultList()) {
                        found.computeIfAbsent(number(row[0]).intValue(), n -> new TreeMap<>())
                                .put((String) row[1], measured(row));
                    }
                    return inOrder(periods, place -> found.getOrDefault(place, new TreeMap<>()));
                })
                .found();
    }

    /** Finds what is awaited of each period. */
    List<Set<Provisional>> awaited(List<LocalPeriod> periods, Instant now, ZoneId zone) {
        return replica.read(entities -> {
                    Map<Integer, Set<Provisional>> found = new HashMap<>();
                    NativeQuery<Object[]> query = query(entities, AWAITED, periods, zone);
                    query.setParameter("now", now);
                    for (Object[] row : query.getResultList()) {
                        found.computeIfAbsent(number(row[0]).intValue(), n -> EnumSet.noneOf(Provisional.class))
                                .add(Provisional.valueOf((String) row[1]));
                    }
                    return inOrder(periods, place -> found.getOrDefault(place, EnumSet.noneOf(Provisional.class)));
                })
                .found();
    }

    private static <T> List<T> inOrder(List<LocalPeriod> periods, Function<Integer, T> found) {
        return IntStream.rangeClosed(1, periods.size()).mapToObj(found::apply).toList();
    }

    private static NativeQuery<Object[]> query(
            EntityManager entities, String sql, List<LocalPeriod> periods, ZoneId zone) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter(
                        "begins", periods.stream().map(one -> one.begin(zone)).toArray(Instant[]::new))
                .setParameter("ends", periods.stream().map(one -> one.end(zone)).toArray(Instant[]::new))
                .setParameter("firsts", periods.stream().map(LocalPeriod::from).toArray(LocalDate[]::new))
                .setParameter("nexts", periods.stream().map(LocalPeriod::to).toArray(LocalDate[]::new));
    }

    private static Measured measured(@Nullable Object[] row) {
        List<Integer> distribution = counts(row[7]).stream().map(Long::intValue).toList();
        return new Measured(
                decimal(row[2]),
                decimal(row[3]),
                Objects.requireNonNullElse(decimal(row[4]), BigDecimal.ZERO),
                null,
                distribution.isEmpty() ? null : distribution,
                row[5] == null ? 0 : number(row[5]).longValue(),
                counts(row[6]));
    }

    private static List<Long> counts(@Nullable Object array) {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array)
                        .map(count -> count == null ? 0L : ((Number) count).longValue())
                        .toList();
    }

    private static @Nullable BigDecimal decimal(@Nullable Object number) {
        return number == null ? null : new BigDecimal(number.toString());
    }

    private static Number number(@Nullable Object value) {
        return (Number) Objects.requireNonNull(value, "the statement gives a number");
    }
}
