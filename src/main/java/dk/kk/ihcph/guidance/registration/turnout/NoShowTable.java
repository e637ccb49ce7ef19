package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.Table.Column;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of no-shows as a table: a row for all parties, and one for each value of what tells them apart. */
final class NoShowTable {
    private static final List<Column> COLUMNS = List.of(
            Column.of("by", "Opdelt efter"),
            Column.of("value", "Værdi"),
            Column.of("registered", "Tilmeldinger med plads"),
            Column.of("came", "Heraf mødt op"),
            Column.of("rate", "Andel mødt op"),
            Column.of("interval.low", "95 %-interval fra"),
            Column.of("interval.high", "95 %-interval til"),
            Column.of("seats", "Personer med plads"),
            Column.of("persons", "Personer mødt op"),
            Column.of("gaveBack", "Afmeldt inden arrangementet"));
    private static final Bilingual ALL = new Bilingual("Alle tilmeldinger", "ALL");

    private NoShowTable() {}

    static Table of(NoShowView view) {
        return new Table(
                new Bilingual("Fremmøde", "Attendance"),
                "no-shows",
                COLUMNS,
                Stream.concat(
                                Stream.of(row(ALL, null, view.total())),
                                view.breakdowns().stream().flatMap(breakdown -> breakdown.rows().stream()
                                        .map(row -> row(
                                                breakdown.by(),
                                                new Bilingual(row.label().da(), row.value()),
                                                row.shares()))))
                        .toList());
    }

    private static List<@Nullable Object> row(Object by, @Nullable Bilingual value, NoShowView.Shares shares) {
        NoShowView.Attendance attendance = shares.attendance();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(by, value));
        cells.addAll(
                attendance == null
                        ? Arrays.asList(null, null, null, null, null, null, null)
                        : List.of(
                                attendance.registered(),
                                attendance.came(),
                                attendance.rate(),
                                attendance.interval().low(),
                                attendance.interval().high(),
                                attendance.seats(),
                                attendance.persons()));
        cells.add(shares.gaveBack());
        return cells;
    }
}
