package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.Table.Column;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Attendance;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Cell;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Counts;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Feedback;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Headcount;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.People;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Registrations;
import dk.kk.ihcph.guidance.registration.statistics.EventStatisticsView.Seats;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of events as a table: a row for each cell, with the dimensions first. */
final class EventStatisticsTable {
    static final String FILE = "event-statistics";

    /** A column of figures. */
    private record Figure(Column column, Function<Cell, @Nullable Object> value) {}

    private static final List<Figure> OF_EVENTS = List.of(
            of("events.held", "Afholdt", Cell::events, Counts::held),
            of("events.cancelled", "Aflyst", Cell::events, Counts::cancelled),
            of("events.planned", "Planlagt", Cell::events, Counts::planned),
            of("events.popUps", "Pop-up afholdt", Cell::events, Counts::popUps),
            of("seats.capacity", "Kapacitet", Cell::seats, Seats::capacity),
            of("seats.seatLimit", "Pladser, der kunne tildeles", Cell::seats, Seats::seatLimit),
            of("headcount.registered.persons", "Tilmeldte personer", EventStatisticsTable::registered, People::persons),
            of(
                    "headcount.registered.events",
                    "Arrangementer med tal for tilmeldte",
                    EventStatisticsTable::registered,
                    People::events),
            of(
                    "headcount.registered.perEvent",
                    "Tilmeldte pr. arrangement",
                    EventStatisticsTable::registered,
                    People::perEvent),
            of("headcount.attended.persons", "Deltagere", EventStatisticsTable::attended, People::persons),
            of(
                    "headcount.attended.events",
                    "Arrangementer med tal for deltagere",
                    EventStatisticsTable::attended,
                    People::events),
            of(
                    "headcount.attended.perEvent",
                    "Deltagere pr. arrangement",
                    EventStatisticsTable::attended,
                    People::perEvent),
            of(
                    "headcount.attendedOfRegistered",
                    "Deltagere af tilmeldte",
                    Cell::headcount,
                    Headcount::attendedOfRegistered),
            of("headcount.seatsFilled", "Deltagere af kapacitet", Cell::headcount, Headcount::seatsFilled));

    private static final List<Figure> OF_REGISTRATIONS = List.of(
            of("registrations.parties", "Tilmeldinger med plads", Cell::registrations, Registrations::parties),
            of("registrations.persons", "Personer med plads", Cell::registrations, Registrations::persons),
            of("registrations.waiting", "På venteliste til det sidste", Cell::registrations, Registrations::waiting),
            of("registrations.declined", "Afslog en plads", Cell::registrations, Registrations::declined),
            of("registrations.lapsed", "Svarede ikke i tide", Cell::registrations, Registrations::lapsed),
            of("registrations.walkIns", "Mødt op uden tilmelding", Cell::registrations, Registrations::walkIns),
            of("attendance.events", "Arrangementer med registreret fremmøde", Cell::attendance, Attendance::events),
            of("attendance.registered", "Tilmeldinger til dem", Cell::attendance, Attendance::registered),
            of("attendance.came", "Heraf mødt op", Cell::attendance, Attendance::came),
            of("attendance.noShows", "Heraf udeblevet", Cell::attendance, Attendance::noShows),
            of("attendance.rate", "Andel mødt op", Cell::attendance, Attendance::rate),
            of("attendance.seats", "Personer i disse tilmeldinger", Cell::attendance, Attendance::seats),
            of("attendance.persons", "Heraf personer mødt op", Cell::attendance, Attendance::persons),
            of("attendance.gaveBack", "Afmeldt inden arrangementet", Cell::attendance, Attendance::gaveBack));

    private static final List<Figure> OF_FEEDBACK = List.of(
            of("feedback.answers", "Svar på evalueringen", Cell::feedback, Feedback::answers),
            of("feedback.invited", "Kunne svare", Cell::feedback, Feedback::invited),
            of("feedback.responseRate", "Svarprocent", Cell::feedback, Feedback::responseRate),
            of("feedback.meanSettlingIn", "Faldet til, gennemsnit 1-5", Cell::feedback, Feedback::meanSettlingIn));

    private EventStatisticsTable() {}

    static Table of(EventStatisticsView view, List<EventDimension> by) {
        boolean ofRegistrations = by.stream().anyMatch(EventDimension::isOfRegistration);
        List<Figure> figures = ofRegistrations
                ? OF_REGISTRATIONS
                : Stream.of(OF_EVENTS, OF_REGISTRATIONS, OF_FEEDBACK)
                        .flatMap(List::stream)
                        .toList();
        return new Table(
                new Bilingual("Arrangementer", "Events"),
                FILE,
                Stream.concat(
                                by.stream()
                                        .map(dimension -> Column.of(
                                                dimension.field(),
                                                dimension.label().da())),
                                figures.stream().map(Figure::column))
                        .toList(),
                view.items().stream().map(cell -> row(cell, by, figures)).toList());
    }

    private static List<@Nullable Object> row(Cell cell, List<EventDimension> by, List<Figure> figures) {
        List<@Nullable Object> row = new ArrayList<>();
        by.forEach(dimension -> row.add(cell.group().value(dimension)));
        figures.forEach(figure -> row.add(figure.value().apply(cell)));
        return row;
    }

    private static <T> Figure of(
            String field, String danish, Function<Cell, @Nullable T> part, Function<T, @Nullable Object> figure) {
        return new Figure(Column.of(field, danish), cell -> {
            T some = part.apply(cell);
            return some == null ? null : figure.apply(some);
        });
    }

    private static @Nullable People registered(Cell cell) {
        Headcount headcount = cell.headcount();
        return headcount == null ? null : headcount.registered();
    }

    private static @Nullable People attended(Cell cell) {
        Headcount headcount = cell.headcount();
        return headcount == null ? null : headcount.attended();
    }
}
