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
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Computes the figures where the data is, in one statement. */
@ApplicationScoped
class StatisticsRepository {
    /** The sums of the desk, of which those of one dimension know the groups of no other. */
    private static final String SUMS =
            """
            select %s n.figure, n.amount, n.consultations
              from (select begins as day, administration, location, code as %s, figures, amounts, consultations
                      from desk_sums(:dimension, :first, :next, :byDay)) s
                cross join lateral unnest(s.figures, s.amounts, s.consultations) n (figure, amount, consultations)
             where (cast(:location as text) is null or location = :location)
               and (cast(:administration as text) is null or administration = :administration)""";

    private static final String CONSULTATIONS =
            """
            select %s figure, amount, 1 as consultations
              from consultation_figures(:begin, :end, cast(:location as text), cast(:administration as text))%s""";

    /** The places are the groups, the figures of the consultations, and the counts of a group. */
    private static final String CELLS =
            """
            with amounts as (
              select %1$s figure, amount, sum(consultations) as times,
                     sum(sum(consultations)) over (partition by %1$s figure order by amount) as through,
                     sum(sum(consultations)) over (partition by %1$s figure) as total
                from (%2$s) counted group by %1$s figure, amount)
            select %1$s %3$s from amounts""";

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
        NativeQuery<Tuple> cells = entities.unwrap(Session.class)
                .createNativeQuery(sql(by, sums ? sums(by, dimension) : consultations(by)), Tuple.class)
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
        return SUMS.formatted(expressions(by), "\"" + dimension.toLowerCase(Locale.ROOT) + "\"");
    }

    private static String consultations(List<StatisticsDimension> by) {
        String topics = by.contains(StatisticsDimension.TOPIC) ? " cross join unnest(topics) topic" : "";
        return CONSULTATIONS.formatted(expressions(by), topics);
    }

    private static String expressions(List<StatisticsDimension> by) {
        return by.stream()
                .map(dimension -> dimension.expression() + " as " + name(dimension) + ", ")
                .collect(Collectors.joining());
    }

    private static String sql(List<StatisticsDimension> by, String source) {
        String groups = by.stream().map(dimension -> name(dimension) + ", ").collect(Collectors.joining());
        String places = by.stream().map(StatisticsRepository::name).collect(Collectors.joining(", "));
        return CELLS.formatted(groups, source, StatisticsRow.COUNTS)
                + (by.isEmpty() ? " having count(*) > 0" : " group by " + places + " order by " + places);
    }

    private static String name(StatisticsDimension dimension) {
        return "\"" + dimension.field() + "\"";
    }
}
