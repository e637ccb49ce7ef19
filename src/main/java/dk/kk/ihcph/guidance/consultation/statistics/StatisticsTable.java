package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.consultation.statistics.StatisticsView.Cell;
import dk.kk.ihcph.guidance.consultation.statistics.StatisticsView.NoShow;
import dk.kk.ihcph.guidance.consultation.statistics.StatisticsView.Rating;
import dk.kk.ihcph.guidance.consultation.statistics.StatisticsView.Service;
import dk.kk.ihcph.guidance.consultation.statistics.StatisticsView.Waiting;
import dk.kk.ihcph.guidance.export.CodeCell;
import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.Table.Column;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of the desk as a table: a row for each cell, with the dimensions first. */
final class StatisticsTable {
    private static final Bilingual NAME = new Bilingual("Vejledninger", "Consultations at the desk");

    /** A column of figures. */
    private record Figure(Column column, Function<Cell, @Nullable Object> value) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure(Column.of("count", "Vejledninger", "Consultations"), Cell::count),
            new Figure(Column.of("persons", "Personer", "Persons"), Cell::persons),
            of(
                    Column.of("waiting.medianMinutes", "Ventetid, median (minutter)", "Waiting time, median (minutes)"),
                    Cell::waiting,
                    Waiting::medianMinutes),
            of(
                    Column.of(
                            "waiting.p90Minutes",
                            "Ventetid, 90-percentil (minutter)",
                            "Waiting time, 90th percentile (minutes)"),
                    Cell::waiting,
                    Waiting::p90Minutes),
            of(Column.of("waiting.count", "Kendte ventetider", "Waiting times known"), Cell::waiting, Waiting::count),
            of(
                    Column.of("service.medianMinutes", "Samtale, median (minutter)", "Service time, median (minutes)"),
                    Cell::service,
                    Service::medianMinutes),
            of(
                    Column.of(
                            "service.p90Minutes",
                            "Samtale, 90-percentil (minutter)",
                            "Service time, 90th percentile (minutes)"),
                    Cell::service,
                    Service::p90Minutes),
            of(Column.of("service.measured", "Samtaler målt", "Measured"), Cell::service, Service::measured),
            of(Column.of("service.noted", "Samtaler noteret", "Noted by a guide"), Cell::service, Service::noted),
            of(
                    Column.of("noShow.share", "Andel udeblevet (0-1)", "Share of no-shows (0-1)"),
                    Cell::noShow,
                    NoShow::share),
            of(Column.of("noShow.called", "Kaldt fra køen", "Called from the line"), Cell::noShow, NoShow::called),
            new Figure(Column.of("referralShare", "Andel henvist (0-1)", "Share referred (0-1)"), Cell::referralShare),
            of(
                    Column.of("rating.average", "Bedømmelse, gennemsnit (1-5)", "Mean rating (1-5)"),
                    Cell::rating,
                    Rating::average),
            of(Column.of("rating.count", "Bedømmelser", "Ratings"), Cell::rating, Rating::count));

    private StatisticsTable() {}

    static Table of(StatisticsView view, List<StatisticsDimension> by, StatisticsLabels labels) {
        return new Table(
                NAME,
                "consultation-statistics",
                Stream.concat(
                                by.stream().map(StatisticsTable::column),
                                FIGURES.stream().map(Figure::column))
                        .toList(),
                view.items().stream().map(cell -> row(cell, by, labels)).toList());
    }

    private static Column column(StatisticsDimension dimension) {
        Bilingual name = dimension.label().asSentence();
        return Column.of(dimension.field(), name.da(), name.en());
    }

    private static List<@Nullable Object> row(Cell cell, List<StatisticsDimension> by, StatisticsLabels labels) {
        List<@Nullable Object> row = new ArrayList<>();
        for (StatisticsDimension dimension : by) {
            Object value = cell.group().value(dimension);
            row.add(value instanceof String code ? new CodeCell(code, labels.of(dimension, code)) : value);
        }
        FIGURES.forEach(figure -> row.add(figure.value().apply(cell)));
        return row;
    }

    private static <T> Figure of(
            Column column, Function<Cell, @Nullable T> part, Function<T, @Nullable Object> figure) {
        return new Figure(column, cell -> {
            T some = part.apply(cell);
            return some == null ? null : figure.apply(some);
        });
    }
}
