package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists an indicator's figures: the whole period, then each part. */
final class IndicatorTable {
    private static final Bilingual WHOLE = new Bilingual("Hele perioden", "Whole period");
    private static final List<Table.Column> COLUMNS = List.of(
            Table.Column.of("group", "Gruppe"),
            Table.Column.of("label", "Navn"),
            Table.Column.of("from", "Fra"),
            Table.Column.of("to", "Til (ikke med)"),
            Table.Column.of("value", "Værdi"),
            Table.Column.of("numerator", "Tæller"),
            Table.Column.of("denominator", "Nævner"),
            Table.Column.of("lowest", "Mindst"),
            Table.Column.of("highest", "Højst"),
            Table.Column.of("further", "Yderligere værdi"),
            Table.Column.of("restsOn", "Bygger på"),
            Table.Column.of("provisional", "Foreløbig"),
            Table.Column.of("hidden", "Skjult"));

    private IndicatorTable() {}

    static Table of(IndicatorView view, String file) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row("", WHOLE, view.period(), view.figure()));
        view.cells().forEach(cell -> rows.add(row(cell.group(), cell.label(), cell.period(), cell.figure())));
        return new Table(view.indicator().name().title(), file, COLUMNS, rows);
    }

    private static List<@Nullable Object> row(
            String group, Bilingual label, IndicatorView.Period period, IndicatorFigure figure) {
        IndicatorFigure.Parts parts = figure.parts();
        @Nullable
        BigDecimal further = figure.further() == null ? null : figure.further().value();
        return Arrays.asList(
                group,
                label,
                period.from(),
                period.to(),
                figure.value(),
                parts.numerator(),
                parts.denominator(),
                parts.lowest(),
                parts.highest(),
                further,
                figure.restsOn(),
                !figure.provisional().isEmpty(),
                figure.hidden());
    }
}
