package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.database.replica.Reading;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.export.document.Document;
import dk.kk.ihcph.guidance.export.document.Format;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Dimensions;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.SmallCells;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Gives the figures of a period, in local days. */
@ApplicationScoped
class StatisticsService {
    /** A year of open days by two locations, by administration or by hour; more is for nobody to read. */
    private static final int MOST_CELLS = 5000;

    private static final Bilingual NOT_DRAWABLE =
            new Bilingual("en figur viser en eller to dimensioner", "a chart shows one or two dimensions");

    private final StatisticsRepository figures;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    StatisticsService(StatisticsRepository figures, Directory directory, Caller caller, Clock clock) {
        this.figures = figures;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /** Returns the figures as a document, with a chart where they are grouped by one or two dimensions. */
    Document document(StatisticsFilter filter, Format format) {
        List<StatisticsDimension> by = dimensions(filter);
        boolean drawn = !by.isEmpty() && by.size() <= StatisticsChart.MOST_DIMENSIONS;
        if (format == Format.SVG && !drawn) {
            throw Refused.invalidParameter(Violation.ofParameter("by", "NOT_DRAWABLE", NOT_DRAWABLE));
        }
        return new StatisticsDocument(figures(filter), filter, by, new StatisticsLabels(directory), clock.getZone())
                .document(drawn);
    }

    private static List<StatisticsDimension> dimensions(StatisticsFilter filter) {
        return Dimensions.of(filter.by, StatisticsDimension.values());
    }

    StatisticsView figures(StatisticsFilter filter) {
        List<StatisticsDimension> by = dimensions(filter);
        LocalPeriod period = filter.period(LocalDate.now(clock));
        directory.requireLocation(filter.location);
        Reading<List<StatisticsView.Cell>> cells = figures.cells(filter, period, clock.getZone(), by, MOST_CELLS + 1);
        if (cells.found().size() > MOST_CELLS) {
            throw Dimensions.tooMany(MOST_CELLS);
        }
        List<StatisticsView.Cell> shown = caller.maySeeSmallCells() ? cells.found() : withoutSmallOnes(cells.found());
        return new StatisticsView(
                period.from(),
                period.to(),
                cells.asOf(),
                by.stream().map(StatisticsDimension::field).toList(),
                cells.found().size() - shown.size(),
                shown);
    }

    /** Leaves out what rests on fewer than five persons, and further cells, so that none of them follows from the whole. */
    private static List<StatisticsView.Cell> withoutSmallOnes(List<StatisticsView.Cell> cells) {
        BitSet hidden = SmallCells.hidden(cells.stream()
                .map(cell -> List.of(Math.toIntExact(cell.persons())))
                .toList());
        return IntStream.range(0, cells.size())
                .filter(place -> !hidden.get(place))
                .mapToObj(place -> cells.get(place).withoutSmallFigures())
                .toList();
    }
}
