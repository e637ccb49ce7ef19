package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of a table to its totals: each row to its own, and each row of totals to the lines above it. A row of totals
 * may be of all lines, of those since the last one, or of those that its label names: expenditure, income, a control area, a
 * committee.
 */
final class TotalsCheck {
    private final NoteTable table;
    private final List<TableRow> rows;
    private final boolean withTotal;
    private final List<String> labels;
    private final List<Boolean> totals;

    TotalsCheck(NoteTable table, List<TableRow> rows, boolean withTotal) {
        this.table = table;
        this.rows = rows;
        this.withTotal = withTotal;
        this.labels = rows.stream()
                .map(row -> row.labelText().toLowerCase(Locale.ROOT))
                .toList();
        this.totals = labels.stream().map(TableRow::isTotal).toList();
    }

    /** @param total the row that states the sum of all lines */
    record Outcome(@Nullable TableRow total, List<Violation> differences) {}

    Outcome of(List<CellReading> chosen) {
        List<Violation> differences = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            rowAddsUp(i, chosen.get(i), differences);
        }
        TableRow ofAll = null;
        Set<Integer> counted = new HashSet<>();
        int blockStart = 0;
        int lines = (int) totals.stream().filter(total -> !total).count();
        for (int i = 0; i < rows.size(); i++) {
            if (totals.get(i)) {
                List<Integer> of = sumOf(i, blockStart, chosen);
                if (of.isEmpty()) {
                    columnsDiffer(i, chosen, differences);
                }
                counted.addAll(of);
                ofAll = of.size() == lines ? rows.get(i) : ofAll;
                blockStart = i + 1;
            }
        }
        if (lines == 0) {
            differences.add(Refusal.at(
                    rows.get(0).place(),
                    "NO_TABLE_FOUND",
                    new Bilingual(
                            "tabellen har kun totaler og ingen linjer", "the table has totals only and no lines")));
        } else if (!totals.contains(true) && !withTotal) {
            differences.add(Refusal.at(
                    rows.get(0).place(),
                    "NO_TOTALS",
                    new Bilingual(
                            "tabellen har hverken en række eller en kolonne med totaler, så intet kan efterprøves",
                            "the table has neither a row nor a column of totals, so that nothing can be checked")));
        } else if (totals.contains(true) && differences.isEmpty()) {
            notInAnyTotal(counted, differences);
        }
        return new Outcome(ofAll, differences);
    }

    private void rowAddsUp(int row, CellReading reading, List<Violation> differences) {
        if (!totals.get(row) && TableSums.sign(rows.get(row), reading) == null) {
            differences.add(Refusal.at(
                    rows.get(row).place(),
                    "AMBIGUOUS",
                    new Bilingual(
                            "indtægten er positiv i nogle kolonner og negativ i andre",
                            "the income is positive in some columns and negative in others")));
        }
        if (withTotal && !reading.addsUp()) {
            differences.add(differs(
                    reading.cells().get(reading.cells().size() - 1),
                    rows.get(row),
                    new Bilingual("rækkens total", "total of the row"),
                    reading.total(),
                    reading.sum()));
        }
    }

    /** The lines that the row of totals is the sum of; none where it is the sum of no lines that it could be of. */
    private List<Integer> sumOf(int total, int blockStart, List<CellReading> chosen) {
        for (int from : new int[] {0, blockStart}) {
            for (List<Integer> some : List.of(named(total, from), all(from, total))) {
                if (!some.isEmpty() && isSum(total, some, chosen)) {
                    return some;
                }
            }
        }
        return List.of();
    }

    private List<Integer> all(int from, int to) {
        List<Integer> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!totals.get(i)) {
                lines.add(i);
            }
        }
        return lines;
    }

    /** The lines above that the label of the totals speaks of. */
    private List<Integer> named(int total, int from) {
        String label = labels.get(total);
        boolean net = label.contains("netto");
        return all(from, total).stream()
                .filter(i -> {
                    Attributes line = rows.get(i).attributes;
                    boolean income = rows.get(i).direction() == Direction.INCOME;
                    return (net || !label.contains("indtægt") || income)
                            && (net || !label.contains("udgift") || !income)
                            && (line.committee == null
                                    || !label.matches(".*\\b(biu|kfu)\\b.*")
                                    || label.contains(line.committee.name().toLowerCase(Locale.ROOT)))
                            && (line.area == null
                                    || !label.matches(".*(service|anlæg|overførs).*")
                                    || label.contains(stem(line)));
                })
                .toList();
    }

    private static String stem(Attributes line) {
        if (line.area == null) {
            return "";
        }
        return switch (line.area) {
            case SERVICE -> "service";
            case CONSTRUCTION -> "anlæg";
            case TRANSFERS -> "overførs";
        };
    }

    private boolean isSum(int total, List<Integer> lines, List<CellReading> chosen) {
        boolean income =
                labels.get(total).contains("indtægt") && !labels.get(total).contains("netto");
        boolean sum = true;
        boolean negated = income; // a total of income may be printed positive
        for (int column = 0; column < columns(); column++) {
            BigDecimal computed = sum(lines, column, chosen);
            BigDecimal stated = chosen.get(total).value(column);
            sum &= stated.compareTo(computed) == 0;
            negated &= stated.negate().compareTo(computed) == 0;
        }
        return sum || negated;
    }

    private BigDecimal sum(List<Integer> lines, int column, List<CellReading> chosen) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int line : lines) {
            BigDecimal sign = TableSums.sign(rows.get(line), chosen.get(line));
            sum = sum.add(chosen.get(line).value(column).multiply(sign == null ? BigDecimal.ONE : sign));
        }
        return sum;
    }

    private int columns() {
        return table.header().years().size() + (withTotal ? 1 : 0);
    }

    private void columnsDiffer(int total, List<CellReading> chosen, List<Violation> differences) {
        List<Integer> lines = named(total, 0);
        for (int column = 0; column < columns(); column++) {
            BigDecimal computed = sum(lines, column, chosen);
            BigDecimal stated = chosen.get(total).value(column);
            if (stated.compareTo(computed) != 0) {
                Object of = column < table.header().years().size()
                        ? table.header().years().get(column).text()
                        : "";
                differences.add(differs(
                        chosen.get(total).cells().get(column),
                        rows.get(total),
                        (of.equals("")
                                        ? new Bilingual("total i alt", "total of totals")
                                        : new Bilingual("total %s", "total %s"))
                                .with(of),
                        stated,
                        computed));
            }
        }
    }

    private void notInAnyTotal(Set<Integer> counted, List<Violation> differences) {
        for (int line : all(0, rows.size())) {
            if (!counted.contains(line)) {
                differences.add(Refusal.at(
                        rows.get(line).place(),
                        "NOT_IN_TOTAL",
                        new Bilingual(
                                "rækken indgår ikke i nogen af tabellens totaler",
                                "the row is part of none of the table's totals")));
            }
        }
    }

    private static Violation differs(Cell cell, TableRow row, Bilingual what, BigDecimal stated, BigDecimal computed) {
        Object[] figures = {plain(stated), plain(computed), plain(stated.subtract(computed))};
        return Refusal.at(
                cell.tokens().isEmpty() ? row.place() : cell.tokens().get(0),
                "TOTAL_DIFFERS",
                new Bilingual(
                        what.da() + ": angivet %s, linjerne giver %s, forskel %s".formatted(figures),
                        what.en() + ": stated %s, computed from the lines %s, difference %s".formatted(figures)));
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
