package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.reader.Table.Kind;
import dk.kk.ihcph.guidance.budget.reader.Table.Row;
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
import org.jspecify.annotations.Nullable;

/** The lines of a table of money, held to its totals: a row of totals is one that equals the sum of those above it. */
final class NoteLines {
    private static final Set<Kind> ATTRIBUTES = Set.of(Kind.COMMITTEE, Kind.GRANT, Kind.DIRECTION, Kind.AREA);
    private static final Pattern PRICE_LEVEL =
            Pattern.compile("\\b([0-9]{4})[ -]{0,3}(?:p/l|pl\\b|pris)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_TOTALS = Pattern.compile(
            "(?<!\\p{L})(?:i alt|total|totalt|samlet|netto|subtotal|sum)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A row: its label, what its other cells say, one amount for each year, and its total where there is a column of them. */
    record MoneyRow(
            String label,
            List<Word> words,
            Map<Kind, String> cells,
            Map<Kind, List<Word>> printed,
            List<Amount> years,
            @Nullable Amount total) {
        boolean isLine() {
            return ATTRIBUTES.stream()
                    .anyMatch(kind -> !cells.getOrDefault(kind, "").isEmpty());
        }

        String cell(Kind kind) {
            return cells.getOrDefault(kind, "");
        }

        Word at() {
            return words.get(0);
        }

        boolean isIncome() {
            return cell(Kind.DIRECTION).equals("I");
        }

        /** Income that is printed without a sign. */
        MoneyRow negated() {
            Amount sum = total;
            return new MoneyRow(
                    label,
                    words,
                    cells,
                    printed,
                    years.stream().map(Amount::negated).toList(),
                    sum == null ? null : sum.negated());
        }

        BigDecimal sum() {
            return years.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    final Table table;
    final Unit unit;
    final List<Word> yearWords;
    final List<Integer> years;
    final @Nullable Integer priceLevel;
    final List<MoneyRow> lines = new ArrayList<>();
    private @Nullable MoneyRow total;
    private final Findings findings;

    NoteLines(Table table, Set<String> hyphenated, Findings findings) {
        this.table = table;
        this.findings = findings;
        String head = Line.joined(Line.of(table.head), Set.of());
        String caption = head + " " + String.join(" ", table.caption);
        String labelHead = String.join(
                " ",
                table.of(Kind.LABEL).stream()
                        .map(column -> Line.joined(Line.of(column.head()), Set.of()))
                        .toList());
        this.unit = Unit.in(labelHead)
                .or(() -> Unit.in(caption))
                .orElseThrow(() -> Findings.refusal(
                        "UNIT_NOT_FOUND",
                        table.head.get(0),
                        new Bilingual(
                                "tabellen siger ikke, hvad beløbene er i (kr., 1.000 kr. eller mio. kr.)",
                                "the table does not say what its amounts are in (kr., 1.000 kr. or mio. kr.)")));
        Matcher level = PRICE_LEVEL.matcher(labelHead + " " + caption);
        this.priceLevel = level.find() ? Integer.valueOf(level.group(1)) : null;
        this.yearWords =
                table.of(Kind.YEAR).stream().map(column -> column.head().get(0)).toList();
        this.years = yearWords.stream()
                .map(word -> Integer.valueOf(word.text().replaceAll("[^0-9]", "")))
                .toList();
        for (int i = 0; i < years.size(); i++) {
            boolean follows = i == 0 || years.get(i) == years.get(i - 1) + 1;
            if (!follows
                    || years.get(i) < 2000
                    || years.get(i) > 2100
                    || table.of(Kind.TOTAL).size() > 1) {
                throw Findings.refusal(
                        "YEARS_NOT_CONSECUTIVE",
                        yearWords.get(i),
                        new Bilingual(
                                "tabellens år følger ikke på hinanden",
                                "the years of the table do not follow one another"));
            }
        }
        findings.held();
        List<MoneyRow> rows = new ArrayList<>();
        table.rows.forEach(row -> rows.addAll(read(row, hyphenated).stream().toList()));
        boolean positive =
                rows.stream().anyMatch(row -> row.isIncome() && row.sum().signum() > 0);
        if (positive && new Totals(rows).grand == null) {
            part(rows.stream()
                    .map(row -> row.isIncome() && row.sum().signum() > 0 ? row.negated() : row)
                    .toList());
        } else {
            part(rows);
        }
    }

    @Nullable
    MoneyRow total() {
        return total;
    }

    static boolean fits(Kind kind, String text) {
        return switch (kind) {
            case COMMITTEE -> text.matches("\\p{Lu}{2,4}") || text.matches("[\\p{L} ,-]+udvalget(?: \\(\\p{Lu}+\\))?");
            case GRANT -> text.matches("[0-9]{4}");
            case DIRECTION -> text.matches("[UI]|Udgift(?:er)?|Indtægt(?:er)?");
            case AREA -> area(text).isPresent() || text.equals("Finansposter");
            default -> true;
        };
    }

    static Optional<ControlArea> area(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        return words.startsWith("service")
                ? Optional.of(ControlArea.SERVICE)
                : words.startsWith("anlæg")
                        ? Optional.of(ControlArea.CONSTRUCTION)
                        : words.startsWith("overførs") ? Optional.of(ControlArea.TRANSFERS) : Optional.empty();
    }

    private Optional<MoneyRow> read(Row row, Set<String> hyphenated) {
        Map<Kind, List<Word>> named = table.named(row);
        Map<Kind, String> cells = new EnumMap<>(Kind.class);
        List<Word> label = new ArrayList<>(named.getOrDefault(Kind.LABEL, List.of()));
        for (Kind kind : ATTRIBUTES) {
            List<Word> words = named.getOrDefault(kind, List.of());
            String text = Line.joined(Line.of(words), hyphenated);
            if (!text.isEmpty() && fits(kind, text)) {
                cells.put(kind, text);
            } else {
                // A label of totals may run over the cells beside it.
                label.addAll(words);
            }
        }
        String text = Line.joined(Line.of(label), hyphenated).strip();
        List<Amount> amounts = new ArrayList<>();
        for (List<Word> cell : table.amounts(row)) {
            amounts.add(Amount.of(cell, unit)
                    .orElseThrow(() -> Findings.refusal(
                            "NOT_A_DANISH_NUMBER",
                            cell.get(0),
                            new Bilingual("\"%s\" er ikke et dansk tal her", "\"%s\" is not a Danish number here")
                                    .with(Line.of(cell).get(0).text()))));
        }
        if (!table.ruled && text.matches("(?s)[\\p{Ll}(].*")) {
            throw Findings.refusal(
                    "TABLE_AMBIGUOUS",
                    row.words().get(0),
                    new Bilingual(
                                    "linjens tekst begynder midt i en sætning, så rækkerne kan læses på flere måder: %s",
                                    "the label begins within a sentence, so that the rows can be read in several ways: %s")
                            .with(text));
        }
        boolean blank = amounts.stream().allMatch(amount -> amount.words().isEmpty());
        if (blank && cells.isEmpty()) {
            findings.remark(
                    "ROW_NOT_READ",
                    null,
                    row.words().get(0),
                    new Bilingual("linjen i tabellen har ingen beløb: %s", "the line of the table has no amounts: %s")
                            .with(text));
            return Optional.empty();
        }
        boolean totals = table.has(Kind.TOTAL);
        Amount last = totals ? amounts.remove(amounts.size() - 1) : null;
        MoneyRow read = new MoneyRow(text, label.isEmpty() ? row.words() : label, cells, named, amounts, last);
        if (blank || text.isEmpty()) {
            findings.check(
                    false,
                    "CELL_MISSING",
                    null,
                    row.words().get(0),
                    new Bilingual(
                            "linjen mangler sin tekst eller sine beløb", "the line lacks its label or its amounts"));
        } else if (last != null && last.blank() && read.sum().signum() != 0) {
            findings.remark(
                    "NOT_CHECKED",
                    null,
                    row.words().get(0),
                    new Bilingual("rækken har ingen total: %s", "the row has no total: %s").with(text));
        } else if (last != null) {
            BigDecimal stated = last.value();
            findings.check(
                    stated.compareTo(read.sum()) == 0,
                    "TOTAL_DIFFERS",
                    null,
                    last.words().isEmpty() ? row.words().get(0) : last.words().get(0),
                    differs(new Bilingual("rækkens total", "total of the row"), stated, read.sum()));
        }
        return Optional.of(read);
    }

    /** The rows that are lines, and the last row that is the sum of them all. */
    private final class Totals {
        final List<MoneyRow> of = new ArrayList<>();
        final List<MoneyRow> neither = new ArrayList<>();

        @Nullable
        MoneyRow grand;

        Totals(List<MoneyRow> rows) {
            boolean attributes = ATTRIBUTES.stream().anyMatch(table::has);
            int block = 0;
            for (int i = 0; i < rows.size(); i++) {
                MoneyRow row = rows.get(i);
                boolean named = isNamedTotal(row.label());
                if (attributes ? row.isLine() : !named && !(i == rows.size() - 1 && i > 1 && equals(row, of))) {
                    of.add(row);
                    grand = null;
                } else if (equals(row, of)) {
                    grand = row;
                    block = of.size();
                } else if (equals(row, of.subList(block, of.size()))
                        || equals(row, of.stream().filter(MoneyRow::isIncome).toList())
                        || equals(
                                row,
                                of.stream().filter(line -> !line.isIncome()).toList())) {
                    block = of.size();
                } else {
                    neither.add(row);
                }
            }
        }

        private boolean equals(MoneyRow row, List<MoneyRow> lines) {
            boolean equal = !lines.isEmpty();
            for (int i = 0; equal && i < years.size(); i++) {
                equal = row.years().get(i).value().compareTo(sum(lines, i)) == 0;
            }
            return equal;
        }
    }

    static boolean isNamedTotal(String label) {
        return OF_TOTALS.matcher(label).find();
    }

    static BigDecimal sum(List<MoneyRow> lines, int year) {
        return lines.stream().map(line -> line.years().get(year).value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void part(List<MoneyRow> rows) {
        Totals totals = new Totals(rows);
        lines.addAll(totals.of);
        total = totals.grand;
        boolean attributes = ATTRIBUTES.stream().anyMatch(table::has);
        if (lines.isEmpty()) {
            throw Findings.refusal(
                    "NO_TABLE_FOUND",
                    table.head.get(0),
                    new Bilingual("tabellen har ingen linjer", "the table has no lines"));
        }
        for (MoneyRow row : totals.neither) {
            for (int i = 0; i < years.size(); i++) {
                BigDecimal stated = row.years().get(i).value();
                List<Word> printed = row.years().get(i).words();
                findings.check(
                        stated.compareTo(sum(lines, i)) == 0,
                        "TOTAL_DIFFERS",
                        null,
                        printed.isEmpty() ? row.at() : printed.get(0),
                        differs(
                                new Bilingual("total %s", "total %s").with(String.valueOf(years.get(i))),
                                stated,
                                sum(lines, i)));
            }
        }
        if (total != null) {
            years.forEach(year -> findings.held());
        } else if (totals.neither.isEmpty() && attributes) {
            findings.check(
                    false,
                    "NO_TOTALS",
                    null,
                    table.head.get(0),
                    new Bilingual(
                            "ingen række i tabellen er summen af dem over den, så intet kan efterprøves",
                            "no row of the table is the sum of those above it, so that nothing can be checked"));
        }
    }

    private static Bilingual differs(Bilingual what, BigDecimal stated, BigDecimal computed) {
        Object[] figures = {plain(stated), plain(computed), plain(stated.subtract(computed))};
        return new Bilingual(
                what.da() + ": angivet %s, linjerne giver %s, forskel %s".formatted(figures),
                what.en() + ": stated %s, computed from the lines %s, difference %s".formatted(figures));
    }

    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** Says how sure the table's amounts are: by the sums of rows and columns that hold. */
    String confidence() {
        boolean byRow = table.has(Kind.TOTAL);
        return byRow && total != null ? "0.99" : byRow || total != null ? "0.95" : "0.5";
    }

    boolean isOfLines() {
        return table.has(Kind.COMMITTEE);
    }

    boolean isOverview() {
        return table.has(Kind.AREA) && !isOfLines();
    }
}
