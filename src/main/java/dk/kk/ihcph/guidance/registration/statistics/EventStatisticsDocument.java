package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.export.chart.Axis;
import dk.kk.ihcph.guidance.export.chart.Chart;
import dk.kk.ihcph.guidance.export.chart.Heading;
import dk.kk.ihcph.guidance.export.chart.Series;
import dk.kk.ihcph.guidance.export.chart.Value;
import dk.kk.ihcph.guidance.export.document.Block;
import dk.kk.ihcph.guidance.export.document.Document;
import dk.kk.ihcph.guidance.export.document.Section;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.kernel.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of events as a document: a chart of those registered and those who came, and the table of all figures. */
record EventStatisticsDocument(EventStatisticsView view, List<EventDimension> by) {
    private static final Bilingual TITLE = new Bilingual("Arrangementer", "Events");
    private static final Bilingual CHART = new Bilingual("Figur", "Chart");
    private static final Bilingual TABLE = new Bilingual("Alle tal", "All figures");
    private static final Bilingual REGISTERED = new Bilingual("Tilmeldte", "Registered");
    private static final Bilingual CAME = new Bilingual("Fremmødte", "Came");
    private static final Bilingual PERSONS = new Bilingual("personer", "persons");
    private static final Bilingual PARTIES = new Bilingual("tilmeldinger", "registrations");
    private static final Bilingual UNKNOWN = new Bilingual("Ukendt", "Unknown");

    /** Whether the figures can be drawn: by one dimension. */
    boolean isDrawn() {
        return by.size() == 1;
    }

    Document document() {
        List<Section> sections = new ArrayList<>();
        if (isDrawn()) {
            sections.add(Section.of(CHART, new Block.Picture(chart(by.get(0)), false)));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Data(EventStatisticsTable.of(view, by))));
        hidden().ifPresent(note -> blocks.add(new Block.Text(note)));
        sections.add(new Section(TABLE, blocks, List.of()));
        return new Document(TITLE, period(), EventStatisticsTable.FILE, view.asOf(), sections);
    }

    private Chart chart(EventDimension along) {
        return new Chart(
                along.isOfTime() ? Chart.Kind.COLUMNS : Chart.Kind.BARS,
                new Heading(
                        new Bilingual("Tilmeldte og fremmødte", "Registered and came"),
                        period(),
                        new Bilingual("Tilmeldte og fremmødte efter %s.", "Registered and came by %s.")
                                .with(along.label().inSentence()),
                        hidden().stream().toList()),
                view.items().stream().map(cell -> label(cell, along)).toList(),
                new Axis(along.label(), along.isOfRegistration() ? PARTIES : PERSONS, 0),
                along.isOfRegistration()
                        ? List.of(
                                series(
                                        0,
                                        REGISTERED,
                                        cell -> cell.attendance() == null
                                                ? null
                                                : cell.attendance().registered()),
                                series(
                                        1,
                                        CAME,
                                        cell -> cell.attendance() == null
                                                ? null
                                                : cell.attendance().came()))
                        : List.of(
                                series(0, REGISTERED, cell -> persons(cell, EventStatisticsView.Headcount::registered)),
                                series(1, CAME, cell -> persons(cell, EventStatisticsView.Headcount::attended))),
                List.of(),
                null);
    }

    private static Bilingual label(EventStatisticsView.Cell cell, EventDimension along) {
        Object value = cell.group().value(along);
        if (value == null) {
            return UNKNOWN;
        }
        return value instanceof Coded code ? code.label() : new Bilingual(value.toString(), value.toString());
    }

    private Series series(int place, Bilingual name, Function<EventStatisticsView.Cell, @Nullable Number> figure) {
        return Series.of(
                place,
                name,
                view.items().stream()
                        .map(figure)
                        .map(count -> count == null ? missing() : Value.of(count.longValue()))
                        .toList());
    }

    /** An absent figure was counted by nobody, unless figures are hidden: then nobody can tell. */
    private Value missing() {
        return view.hidden() > 0 ? Value.hidden() : Value.missing();
    }

    private static @Nullable Number persons(
            EventStatisticsView.Cell cell,
            Function<EventStatisticsView.Headcount, EventStatisticsView.@Nullable People> people) {
        EventStatisticsView.People counted = cell.headcount() == null ? null : people.apply(cell.headcount());
        return counted == null ? null : counted.persons();
    }

    private Optional<Bilingual> hidden() {
        return view.hidden() == 0 ? Optional.empty() : Optional.of(Heading.noteOfHidden(view.hidden()));
    }

    private Bilingual period() {
        return Written.dates(view.from(), view.to().minusDays(1));
    }
}
