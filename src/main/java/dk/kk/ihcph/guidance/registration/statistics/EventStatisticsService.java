package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.database.replica.Reading;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.export.document.Document;
import dk.kk.ihcph.guidance.export.document.Format;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Dimensions;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Gives the figures of events and registrations in a period of local days. */
@ApplicationScoped
class EventStatisticsService {
    private static final int MOST_CELLS = 5000;

    private final EventStatisticsRepository figures;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    EventStatisticsService(EventStatisticsRepository figures, Directory directory, Caller caller, Clock clock) {
        this.figures = figures;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /** Returns the figures as a document. A picture needs exactly one dimension. */
    Document document(EventStatisticsFilter filter, Format format) {
        EventStatisticsDocument document =
                new EventStatisticsDocument(of(filter), Dimensions.of(filter.by, EventDimension.values()));
        if (format == Format.SVG && !document.isDrawn()) {
            throw Refused.invalidParameter(Violation.ofParameter(
                    "by",
                    "NOT_DRAWABLE",
                    new Bilingual(
                            "skal nævne præcis én dimension i et diagram",
                            "must name exactly one dimension in a chart")));
        }
        return document.document();
    }

    EventStatisticsView of(EventStatisticsFilter filter) {
        List<EventDimension> by = Dimensions.of(filter.by, EventDimension.values());
        LocalPeriod period = filter.period(LocalDate.now(clock));
        directory.requireLocation(filter.location);
        Reading<List<Cell>> cells = figures.cells(
                filter,
                period.begin(clock.getZone()),
                period.end(clock.getZone()),
                clock.getZone(),
                by,
                MOST_CELLS + 1);
        if (cells.found().size() > MOST_CELLS) {
            throw Dimensions.tooMany(MOST_CELLS);
        }
        ShownCells shown = caller.mayForWhole(Permission.REGISTRATION_READ, filter.administration)
                ? ShownCells.all(cells.found())
                : ShownCells.withoutSmallOnes(cells.found());
        return new EventStatisticsView(
                period.from(),
                period.to(),
                cells.asOf(),
                by.stream().map(EventDimension::field).toList(),
                shown.hidden(),
                shown.cells());
    }
}
