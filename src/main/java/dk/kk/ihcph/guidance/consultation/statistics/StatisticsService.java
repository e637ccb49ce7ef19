package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.database.replica.Reading;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Dimensions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Gives the figures of a period, in local days. */
@ApplicationScoped
class StatisticsService {
    /** A year of open days by two locations, by administration or by hour; more is for nobody to read. */
    private static final int MOST_CELLS = 5000;

    private final StatisticsRepository figures;
    private final Directory directory;
    private final Clock clock;

    StatisticsService(StatisticsRepository figures, Directory directory, Clock clock) {
        this.figures = figures;
        this.directory = directory;
        this.clock = clock;
    }

    StatisticsView figures(StatisticsFilter filter) {
        List<StatisticsDimension> by = Dimensions.of(filter.by, StatisticsDimension.values());
        DayRange days = filter.days(LocalDate.now(clock));
        directory.requireLocation(filter.location);
        LocalDate end = days.to().plusDays(1);
        Reading<List<StatisticsView.Cell>> cells = figures.cells(
                filter,
                days.from().atStartOfDay(clock.getZone()).toInstant(),
                end.atStartOfDay(clock.getZone()).toInstant(),
                clock.getZone(),
                by,
                MOST_CELLS + 1);
        if (cells.found().size() > MOST_CELLS) {
            throw Dimensions.tooMany(MOST_CELLS);
        }
        return new StatisticsView(
                days.from(),
                end,
                cells.asOf(),
                by.stream().map(StatisticsDimension::field).toList(),
                cells.found());
    }
}
