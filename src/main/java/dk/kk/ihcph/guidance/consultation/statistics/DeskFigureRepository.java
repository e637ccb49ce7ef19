package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.database.replica.ReadReplica;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** Reads how many consultations had which time, from the counts of days and months. */
@ApplicationScoped
class DeskFigureRepository {
    private static final String COUNTS =
            """
            select p.n, %s, f.amount, sum(f.consultations)
              from unnest(cast(:firsts as date[]), cast(:nexts as date[])) with ordinality p (first, next, n)
                cross join lateral desk_figures(cast(:figure as desk_figure), p.first, p.next) f
             group by 1, 2, 3""";

    private final ReadReplica replica;

    DeskFigureRepository(ReadReplica replica) {
        this.replica = replica;
    }

    /** Returns the minutes of each period, in order, by the groups of a column. */
    List<Map<String, Minutes>> minutes(DeskTimes.Figure figure, List<LocalPeriod> periods, String column) {
        return replica.read(entities -> {
                    List<Map<String, Minutes>> minutes = IntStream.range(0, periods.size())
                            .mapToObj(at -> (Map<String, Minutes>) new TreeMap<String, Minutes>())
                            .toList();
                    entities.unwrap(Session.class)
                            .createNativeQuery(COUNTS.formatted(column), Object[].class)
                            .setParameter("figure", figure.name())
                            .setParameter(
                                    "firsts",
                                    periods.stream().map(LocalPeriod::from).toArray(LocalDate[]::new))
                            .setParameter(
                                    "nexts",
                                    periods.stream().map(LocalPeriod::to).toArray(LocalDate[]::new))
                            .getResultStream()
                            .forEach(row -> minutes.get(((Number) row[0]).intValue() - 1)
                                    .computeIfAbsent((String) row[1], group -> new Minutes())
                                    .add(((Number) row[2]).intValue(), ((Number) row[3]).longValue()));
                    return minutes;
                })
                .found();
    }
}
