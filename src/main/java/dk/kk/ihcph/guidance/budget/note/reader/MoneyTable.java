package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.PrintedColumn;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.PrintedRow;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a table of money, held to its totals: a row of totals is one that equals the sum of those above it. */
final class MoneyTable {
    private static final Pattern PRICE_LEVEL =
            Pattern.compile("\\b([0-9]{4})[ -]{0,3}(?:p/l|pl\\b|pris)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_TOTALS = Pattern.compile(
            "(?<!\\p{L})(?:i alt|total|totalt|samlet|netto|subtotal|sum)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    final PrintedTable table;
    final Unit unit;
    final List<Integer> years;
    final @Nullable Integer priceLevel;
    final List<MoneyRow> lines = new ArrayList<>();
    private final Findings findings;
    private @Nullable MoneyRow total;

    MoneyTable(PrintedTable table, Set<String> hyphenated, Findings findings) {
        this.table = table;
        this.findings = findings;
        Word first = table.head.get(0);
        List<Word> label = table.columns.stream()
                .filter(column -> column.kind() == ColumnKind.LABEL)
                .map(PrintedColumn::head)
                .flatMap(List::stream)
                .toList();
        String labelHead = PrintedLine.joined(PrintedLine.of(label), Set.of());
        String caption =
                PrintedLine.joined(PrintedLine.of(table.head), Set.of()) + " " + String.join(" ", table.caption);
        this.unit = Unit.in(labelHead)
                .or(() -> Unit.in(caption))
                .orElseThrow(() -> Findings.refusal(Finding.UNIT_NOT_FOUND, first));
        Matcher level = PRICE_LEVEL.matcher(labelHead + " " + caption);
        this.priceLevel = level.find() ? Integer.valueOf(level.group(1)) : null;
        this.years = table.yearWords().stream()
                .map(word -> Integer.valueOf(word.text().replaceAll("[^0-9]", "")))
                .toList();
        long totals = table.columns.stream()
                .filter(column -> column.kind() == ColumnKind.TOTAL)
                .count();
        for (int i = 0; i < years.size(); i++) {
            if (years.get(i) != years.get(0) + i || years.get(i) / 100 != 20 || totals > 1) {
                throw Findings.refusal(
                        Finding.YEARS_NOT_CONSECUTIVE, table.yearWords().get(i));
            }
        }
        findings.check(true, Finding.YEARS_NOT_CONSECUTIVE, null, table.yearWords());
        List<MoneyRow> rows = table.rows.stream()
                .flatMap(row -> read(row, hyphenated).stream())
                .toList();
        boolean unsigned =
                rows.stream().anyMatch(row -> row.isIncome() && row.sum().signum() > 0)
                        && new TotalRows(rows, table.hasAttributes()).total == null;
        List<MoneyRow> signed = rows.stream()
                .map(row -> unsigned && row.isIncome() && row.sum().signum() > 0 ? row.negated() : row)
                .toList();
        TotalRows parts = new TotalRows(signed, table.hasAttributes());
        lines.addAll(parts.lines);
        total = parts.total;
        holdToTotals(parts);
    }

    Optional<MoneyRow> total() {
        return Optional.ofNullable(total);
    }

    boolean isOfLines() {
        return table.has(ColumnKind.COMMITTEE);
    }

    boolean isOverview() {
        return table.has(ColumnKind.AREA) && !isOfLines();
    }

    static boolean isNamedTotal(String label) {
        return OF_TOTALS.matcher(label).find();
    }

    static Optional<ControlArea> area(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        return Stream.of(ControlArea.values())
                .filter(area -> words.startsWith(stem(area)))
                .findFirst();
    }

    /** The control area of all lines, where the caption or the row of totals names only one. */
    Optional<ControlArea> area() {
        String caption = table.caption.isEmpty() ? "" : table.caption.get(table.caption.size() - 1);
        String words = (caption + " " + total().map(MoneyRow::label).orElse("")).toLowerCase(Locale.ROOT);
        List<ControlArea> named = Stream.of(ControlArea.values())
                .filter(area -> words.contains(stem(area)))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static String stem(ControlArea area) {
        return switch (area) {
            case SERVICE -> "service";
            case CONSTRUCTION -> "anlæg";
            case TRANSFERS -> "overførs";
        };
    }

    private Optional<MoneyRow> read(PrintedRow row, Set<String> hyphenated) {
        Map<ColumnKind, List<Word>> words = new EnumMap<>(ColumnKind.class);
        Map<ColumnKind, String> cells = new EnumMap<>(ColumnKind.class);
        List<Word> label = new ArrayList<>(table.words(row, ColumnKind.LABEL));
        for (ColumnKind kind : ColumnKind.ATTRIBUTES) {
            words.put(kind, table.words(row, kind));
            String text = PrintedLine.joined(PrintedLine.of(words.get(kind)), hyphenated);
            if (!text.isEmpty() && kind.fits(text)) {
                cells.put(kind, text);
            } else {
                // A label of totals may run over the cells beside it.
                label.addAll(words.get(kind));
            }
        }
        String text = PrintedLine.joined(PrintedLine.of(label), hyphenated).strip();
        words.put(ColumnKind.LABEL, label.isEmpty() ? row.words() : label);
        List<Amount> amounts = new ArrayList<>();
        for (List<Word> cell : table.amounts(row)) {
            amounts.add(Amount.of(cell, unit)
                    .orElseThrow(
                            () -> Findings.refusal(Finding.NOT_A_DANISH_NUMBER, cell.get(0), PrintedLine.text(cell))));
        }
        boolean blank = amounts.stream().allMatch(amount -> amount.words().isEmpty());
        if (blank && cells.isEmpty()) {
            findings.remark(Finding.ROW_NOT_READ, null, row.words(), text);
            return Optional.empty();
        }
        Optional<Amount> last =
                table.has(ColumnKind.TOTAL) ? Optional.of(amounts.remove(amounts.size() - 1)) : Optional.empty();
        MoneyRow read = new MoneyRow(text, words, cells, amounts, last);
        findings.require(!blank && !text.isEmpty(), Finding.CELL_MISSING, null, row.words());
        if (last.isPresent() && !blank) {
            Amount stated = last.get();
            if (stated.blank() && read.sum().signum() != 0) {
                findings.remark(Finding.NOT_CHECKED, null, row.words());
            } else {
                List<Word> printed = Stream.concat(
                                Stream.of(stated).flatMap(amount -> amount.words().stream()),
                                amounts.stream().flatMap(amount -> amount.words().stream()))
                        .toList();
                findings.equal(
                        new Bilingual("rækken i alt", "the total of the row"),
                        stated.value(),
                        read.sum(),
                        null,
                        printed);
            }
        }
        return Optional.of(read);
    }

    static BigDecimal sum(List<MoneyRow> lines, int year) {
        return lines.stream().map(line -> line.years().get(year).value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void holdToTotals(TotalRows parts) {
        if (lines.isEmpty()) {
            throw Findings.refusal(Finding.NO_TABLE_FOUND, table.head.get(0));
        }
        for (MoneyRow row : total == null
                ? parts.neither
                : Stream.concat(parts.neither.stream(), Stream.of(total)).toList()) {
            for (int i = 0; i < years.size(); i++) {
                List<Word> printed = new ArrayList<>(row.printed(i));
                int year = i;
                lines.forEach(line -> printed.addAll(line.years().get(year).words()));
                findings.equal(
                        new Bilingual("i alt %s", "the total of %s").with(years.get(i)),
                        row.years().get(i).value(),
                        sum(lines, i),
                        null,
                        printed);
            }
        }
        if (total == null && parts.neither.isEmpty() && table.hasAttributes()) {
            findings.check(false, Finding.NO_TOTALS, null, table.head);
        }
    }

    /** The rows that are lines, the last row that is the sum of them all, and those that are neither. */
    private static final class TotalRows {
        final List<MoneyRow> lines = new ArrayList<>();
        final List<MoneyRow> neither = new ArrayList<>();

        @Nullable
        MoneyRow total;

        TotalRows(List<MoneyRow> rows, boolean hasAttributes) {
            int block = 0;
            for (int i = 0; i < rows.size(); i++) {
                MoneyRow row = rows.get(i);
                boolean lastSum = i == rows.size() - 1 && i > 1 && isSum(row, lines);
                if (hasAttributes ? row.isLine() : !isNamedTotal(row.label()) && !lastSum) {
                    lines.add(row);
                    total = null;
                } else if (isSum(row, lines)) {
                    total = row;
                    block = lines.size();
                } else if (isSum(row, lines.subList(block, lines.size()))
                        || isSum(row, lines.stream().filter(MoneyRow::isIncome).toList())
                        || isSum(
                                row,
                                lines.stream().filter(line -> !line.isIncome()).toList())) {
                    block = lines.size();
                } else {
                    neither.add(row);
                }
            }
        }

        private static boolean isSum(MoneyRow row, List<MoneyRow> of) {
            boolean equal = !of.isEmpty();
            for (int i = 0; equal && i < row.years().size(); i++) {
                equal = row.years().get(i).value().compareTo(sum(of, i)) == 0;
            }
            return equal;
        }
    }
}
