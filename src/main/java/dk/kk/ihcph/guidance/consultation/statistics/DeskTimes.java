package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.kernel.Dimensions;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The times waited and served in a period, as the figures of the service desk have them. */
@ApplicationScoped
public class DeskTimes {
    private static final int MOST_CELLS = 5000;

    private final StatisticsRepository figures;
    private final Clock clock;

    DeskTimes(StatisticsRepository figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** Minutes of one group: the median and the 90th percentile. */
    public record Minutes(BigDecimal median, BigDecimal percentile90, long count) {}

    /** The times of one group; absent where nobody measured any. */
    public record Times(@Nullable Minutes waiting, @Nullable Minutes service) {}

    /**
     * Returns the times by group. Without a dimension there is one group, named by an empty text.
     *
     * @param dimension year, quarter, month, location or administration
     */
    public Map<String, Times> of(LocalPeriod period, @Nullable String dimension) {
        List<StatisticsDimension> by = Dimensions.of(dimension, StatisticsDimension.values());
        Map<String, Times> times = new LinkedHashMap<>();
        figures.cells(
                        new StatisticsFilter(),
                        period.begin(clock.getZone()),
                        period.end(clock.getZone()),
                        clock.getZone(),
                        by,
                        MOST_CELLS)
                .found()
                .forEach(cell -> times.put(by.isEmpty() ? "" : cell.group().code(by.get(0)), times(cell)));
        return times;
    }

    private static Times times(StatisticsView.Cell cell) {
        StatisticsView.Waiting waiting = cell.waiting();
        StatisticsView.Service service = cell.service();
        return new Times(
                waiting == null ? null : new Minutes(waiting.medianMinutes(), waiting.p90Minutes(), waiting.count()),
                service == null
                        ? null
                        : new Minutes(
                                service.medianMinutes(), service.p90Minutes(), service.measured() + service.noted()));
    }
}
