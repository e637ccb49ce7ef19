package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.web.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses, of the ways in which the rows of a table can be read, the one that adds up with its totals. */
final class TableSums {
    /** So many combinations are tried, which is more than any printed table needs. */
    private static final int MOST_TRIED = 1_000;

    private final List<TableRow> rows;
    private final List<List<CellReading>> readings;
    private final TotalsCheck check;
    private int tried;
    private final List<TableReading> solutions = new ArrayList<>();

    private TableSums(List<TableRow> rows, List<List<CellReading>> readings, TotalsCheck check) {
        this.rows = rows;
        this.readings = readings;
        this.check = check;
    }

    /** The table with so many amounts in a row; what is wrong with it stands in it. */
    static TableReading read(NoteTable table, boolean withTotal, Unit unit) {
        int amounts = table.header().years().size() + (withTotal ? 1 : 0);
        List<TableRow> rows = RowGrouping.rows(table.header(), amounts, table.parts());
        rows.removeIf(TableRow::isPart);
        List<List<CellReading>> readings = new ArrayList<>();
        List<Violation> unreadable = new ArrayList<>();
        for (TableRow row : rows) {
            List<CellReading> found = CellReadings.of(row, table.header(), withTotal, unit);
            readings.add(found);
            if (found.isEmpty()) {
                unreadable.add(Unreadable.row(row, amounts, unit));
            }
        }
        if (rows.size() > RowGrouping.MOST_ROWS) {
            unreadable.add(Unreadable.tooLong(rows.get(0), RowGrouping.MOST_ROWS));
        }
        if (rows.isEmpty() || !unreadable.isEmpty()) {
            return new TableReading(table, rows, List.of(), withTotal, Integer.MAX_VALUE, null, unreadable);
        }
        return new TableSums(rows, readings, new TotalsCheck(table, rows, withTotal)).solved(table, withTotal);
    }

    private TableReading solved(NoteTable table, boolean withTotal) {
        boolean rowsAddUp =
                !withTotal || readings.stream().allMatch(found -> found.get(0).addsUp());
        if (rowsAddUp) {
            search(table, withTotal, new CellReading[rows.size()], 0);
        }
        List<TableReading> best = new ArrayList<>();
        for (TableReading solution : solutions) {
            if (best.isEmpty() || solution.cost() <= best.get(0).cost()) {
                if (!best.isEmpty() && solution.cost() < best.get(0).cost()) {
                    best.clear();
                }
                if (best.stream().noneMatch(solution::isSameAs)) {
                    best.add(solution);
                }
            }
        }
        if (best.size() > 1 || tried > MOST_TRIED) {
            TableRow first = rows.get(0);
            return new TableReading(
                    table, rows, List.of(), withTotal, Integer.MAX_VALUE, null, List.of(Unreadable.ambiguous(first)));
        }
        return best.isEmpty() ? plainest(table, withTotal) : best.get(0);
    }

    private void search(NoteTable table, boolean withTotal, CellReading[] chosen, int row) {
        if (tried > MOST_TRIED) {
            return;
        }
        if (row == chosen.length) {
            tried++;
            TableReading reading = reading(table, withTotal, List.copyOf(Arrays.asList(chosen)));
            if (reading.differences().isEmpty()) {
                solutions.add(reading);
            }
            return;
        }
        for (CellReading reading : readings.get(row)) {
            chosen[row] = reading;
            search(table, withTotal, chosen, row + 1);
        }
    }

    /** What differs is told of the plainest reading. */
    private TableReading plainest(NoteTable table, boolean withTotal) {
        return reading(
                table, withTotal, readings.stream().map(found -> found.get(0)).toList());
    }

    private TableReading reading(NoteTable table, boolean withTotal, List<CellReading> chosen) {
        TotalsCheck.Outcome outcome = check.of(chosen);
        int cost = chosen.stream().mapToInt(CellReading::cost).sum();
        return new TableReading(table, rows, chosen, withTotal, cost, outcome.total(), outcome.differences());
    }

    /** What the amounts of a line are multiplied by: income is stored negative, however it is printed; null where mixed. */
    static @Nullable BigDecimal sign(TableRow row, CellReading reading) {
        if (row.direction() == Direction.EXPENDITURE) {
            return BigDecimal.ONE;
        }
        boolean negative =
                reading.cells().stream().anyMatch(cell -> cell.value().signum() < 0);
        boolean positive =
                reading.cells().stream().anyMatch(cell -> cell.value().signum() > 0);
        return negative && positive ? null : positive ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    }
}
