package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.web.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as one way of reading it has it.
 *
 * @param chosen of each row how it is read
 * @param total the row that states the sum of all lines; null where there is none
 * @param differences what does not add up; none where it is right
 */
record TableReading(
        NoteTable table,
        List<TableRow> rows,
        List<CellReading> chosen,
        boolean withTotal,
        int cost,
        @Nullable TableRow total,
        List<Violation> differences) {

    boolean isRight() {
        return !rows.isEmpty() && differences.isEmpty();
    }

    int years() {
        return table.header().years().size();
    }

    List<TableRow> lines() {
        return rows.stream().filter(row -> !row.isTotal()).toList();
    }

    CellReading of(TableRow row) {
        return chosen.get(rows.indexOf(row));
    }

    /** What a line gives in a column, income negative. */
    BigDecimal signed(TableRow line, int column) {
        CellReading reading = of(line);
        BigDecimal sign = TableSums.sign(line, reading);
        return reading.value(column).multiply(sign == null ? BigDecimal.ONE : sign);
    }

    BigDecimal sum(int column) {
        return lines().stream().map(line -> signed(line, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isSameAs(TableReading other) {
        return IntStream.range(0, chosen.size()).allMatch(i -> chosen.get(i).isSameAs(other.chosen.get(i)));
    }
}
