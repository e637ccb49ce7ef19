package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.Table.Column;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The data of a chart as a table. Missing values are empty cells; a column says which rows are provisional. */
final class ChartTable {
    private static final Bilingual PROVISIONAL = new Bilingual("foreløbig", "provisional");
    private static final Bilingual FINAL = new Bilingual("endelig", "final");

    private ChartTable() {}

    static Table of(Chart chart) {
        boolean provisional = IntStream.range(0, chart.categories().size()).anyMatch(row -> isProvisional(chart, row));
        List<Column> columns = new ArrayList<>();
        columns.add(column(chart.axis().categories()));
        chart.series().forEach(one -> columns.add(column(named(chart, one))));
        chart.references().forEach(one -> columns.add(column(one.name())));
        if (provisional) {
            columns.add(column(new Bilingual("Status", "Status")));
        }
        return new Table(
                chart.heading().title(),
                "chart",
                columns,
                IntStream.range(0, chart.categories().size())
                        .mapToObj(row -> row(chart, row, provisional))
                        .toList());
    }

    private static List<@Nullable Object> row(Chart chart, int row, boolean provisional) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(chart.categories().get(row));
        for (Series series : chart.series()) {
            Value value = series.values().get(row);
            cells.add(value.state() == Value.State.HIDDEN ? Table.HIDDEN : value.amount());
        }
        chart.references().forEach(reference -> cells.add(reference.value()));
        if (provisional) {
            cells.add(isProvisional(chart, row) ? PROVISIONAL : FINAL);
        }
        return cells;
    }

    private static boolean isProvisional(Chart chart, int row) {
        return chart.series().stream()
                .map(series -> series.values().get(row).state())
                .anyMatch(Value.State.PROVISIONAL::equals);
    }

    /** Names the unit with the series, for a table has no axis; not where the series is called like it. */
    private static Bilingual named(Chart chart, Series series) {
        Bilingual name = series.name();
        Bilingual unit = chart.axis().unit();
        return name.da().equalsIgnoreCase(unit.da()) ? name : new Bilingual("%s (%s)", "%s (%s)").with(name, unit);
    }

    private static Column column(Bilingual name) {
        return new Column(name.en(), name, false);
    }
}
