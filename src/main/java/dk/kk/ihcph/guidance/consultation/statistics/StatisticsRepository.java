package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.database.replica.ReadReplica;
import dk.kk.ihcph.guidance.database.replica.Reading;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Computes the figures where the data is, in one statement. */
@ApplicationScoped
class StatisticsRepository {
    /** The sums of the desk: those of one dimension know the groups of no other. */
    private static final String SUMS =
            """
            with sums as materialized (
              select %1$s figures, amounts, consultations
                from (select begins as day, administration, location, code as %3$s, figures, amounts, consultations
                        from desk_sums(:dimension, :first, :next, :byDay)) s
               where (cast(:location as text) is null or location = :location)
                 and (cast(:administration as text) is null or administration = :administration)),
            amounts as (
              select %2$s n.figure, n.amount, sum(n.consultations) as times,
                     cast(sum(sum(n.consultations)) over (partition by %2$s n.figure order by n.amount) as bigint) as through,
                     cast(sum(sum(n.consultations)) over (partition by %2$s n.figure) as bigint) as total
                from sums cross join lateral unnest(figures, amounts, consultations) n (figure, amount, consultations)
               group by %2$s n.figure, n.amount)
            select %2$s
              sum(times) filter (where figure = 'PERSONS') as consultations,
              sum(amount * times) filter (where figure = 'PERSONS') as persons,
              sum(times) filter (where figure = 'WAITING') as waits,
              sum(times) filter (where figure = 'SERVICE') as services,
              sum(times) filter (where figure = 'NOTED') as noted,
              sum(times) filter (where figure = 'CALLED') as called,
              sum(times) filter (where figure = 'NO_SHOW') as no_shows,
              sum(times) filter (where figure = 'REFERRED') as referred,
              sum(times) filter (where figure = 'RATING') as ratings,
              sum(amount * times) filter (where figure = 'RATING') as points,
            """
                    + String.join(
                            ", ",
                            percentile("WAITING", 5, "median_wait"),
                            percentile("WAITING", 9, "p90_wait"),
                            percentile("SERVICE", 5, "median_service"),
                            percentile("SERVICE", 9, "p90_service"))
                    + " from amounts";

    /** For groups of several dimensions that have sums of their own. */
    private static final String CONSULTATIONS =
            """
            select %1$s
              count(persons) as consultations, sum(persons) as persons, count(waited) as waits, count(served) as services,
              count(*) filter (where noted) as noted, count(*) filter (where called) as called,
              count(*) filter (where no_show) as no_shows, count(*) filter (where referred) as referred,
              count(score) as ratings, sum(score) as points,
              percentile_cont(0.5) within group (order by waited) as median_wait,
              percentile_cont(0.9) within group (order by waited) as p90_wait,
              percentile_cont(0.5) within group (order by served) as median_service,
              percentile_cont(0.9) within group (order by served) as p90_service
            from consultation_facts(:begin, :end, cast(:location as text), cast(:administration as text)) %2$s""";

    private final ReadReplica replica;

    StatisticsRepository(ReadReplica replica) {
        this.replica = replica;
    }

    /** At most so many cells of the consultations that began in the period, sorted by the dimensions. */
    Reading<List<StatisticsView.Cell>> cells(
            StatisticsFilter filter, LocalPeriod period, ZoneId zone, List<StatisticsDimension> by, int most) {
        return replica.read(entities -> cells(entities, filter, period, zone, by, most));
    }

    private static List<StatisticsView.Cell> cells(
            EntityManager entities,
            StatisticsFilter filter,
            LocalPeriod period,
            ZoneId zone,
            List<StatisticsDimension> by,
            int most) {
        List<StatisticsDimension> summed =
                by.stream().filter(StatisticsDimension::hasSumsOfItsOwn).toList();
        boolean sums = summed.size() <= 1;
        String dimension = summed.isEmpty() ? "ALL" : summed.get(0).name();
        String places =
                IntStream.rangeClosed(1, by.size()).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        NativeQuery<Tuple> cells = entities.unwrap(Session.class)
                .createNativeQuery(
                        (sums ? sums(by, dimension) : consultations(by))
                                + (by.isEmpty()
                                        ? " having count(*) > 0"
                                        : " group by " + places + " order by " + places),
                        Tuple.class)
                .setParameter("location", filter.location, String.class)
                .setParameter(
                        "administration",
                        filter.administration == null ? null : filter.administration.name(),
                        String.class);
        if (sums) {
            cells.setParameter("dimension", dimension)
                    .setParameter("first", period.from())
                    .setParameter("next", period.to())
                    .setParameter("byDay", by.contains(StatisticsDimension.DAY));
        } else {
            cells.setParameter("begin", period.begin(zone)).setParameter("end", period.end(zone));
        }
        return cells.setMaxResults(most).getResultList().stream()
                .map(row -> new StatisticsRow(row, by).cell())
                .toList();
    }

    private static String sums(List<StatisticsDimension> by, String dimension) {
        return SUMS.formatted(expressions(by), names(by), "\"" + dimension.toLowerCase(Locale.ROOT) + "\"");
    }

    private static String consultations(List<StatisticsDimension> by) {
        return CONSULTATIONS.formatted(
                expressions(by), by.contains(StatisticsDimension.TOPIC) ? "cross join unnest(topics) topic" : "");
    }

    /**
     * Returns the SQL of a percentile: between the amounts before and after its place among all of them in ascending order, as
     * PostgreSQL's {@code percentile_cont} has it. {@code through} is how often an amount or a smaller one occurs.
     */
    private static String percentile(String figure, int tenths, String name) {
        return """
                (min(amount) filter (where figure = '%1$s' and through > %2$d * (total - 1) / 10)
                    * (10 - mod(%2$d * (max(total) filter (where figure = '%1$s') - 1), 10))
                  + min(amount) filter (where figure = '%1$s' and through > (%2$d * (total - 1) + 9) / 10)
                    * mod(%2$d * (max(total) filter (where figure = '%1$s') - 1), 10)) / 10.0 as %3$s"""
                .formatted(figure, tenths, name);
    }

    private static String expressions(List<StatisticsDimension> by) {
        return by.stream()
                .map(dimension -> dimension.expression() + " as " + name(dimension) + ", ")
                .collect(Collectors.joining());
    }

    private static String names(List<StatisticsDimension> by) {
        return by.stream().map(dimension -> name(dimension) + ", ").collect(Collectors.joining());
    }

    private static String name(StatisticsDimension dimension) {
        return "\"" + dimension.field() + "\"";
    }
}
