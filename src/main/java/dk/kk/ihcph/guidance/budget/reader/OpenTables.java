package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.budget.reader.Rows.Strip;
import dk.kk.ihcph.guidance.budget.reader.Table.Column;
import dk.kk.ihcph.guidance.budget.reader.Table.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables of money whose cells are not drawn. Their head is lines with no other words than those of heads; below it, a row
 * is a label, then what the head names, then a number for each year and the total. Where the years of the head stand apart,
 * numbers belong to them by position, so that cells may be blank; else only the order of the words is known.
 */
final class OpenTables {
    private static final Pattern HEAD_WORD = Pattern.compile(
            "(?:[\\p{L}/.-]*(?:udvalg|bevilling|indtægt|udgift|styrings|område|målgruppe|indsats|målsætning)[\\p{L}/.-]*"
                    + "|om-?|råde|u/i|i|alt|total|sum|20[0-9]{2}|1[.]?000|mio\\.?|kr[.,]*|løbende|p/l|pl|t[.]?kr[.,]*"
                    + "|opfølgning|på|og/eller|eller|evalue-|ring|evaluering|af|aktivitet)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PRICES = Pattern.compile("(?i)p/l.*|pl|-.*");

    private final List<Line> lines;
    private final List<Table> tables = new ArrayList<>();

    private OpenTables(List<Line> lines) {
        this.lines = lines;
    }

    /** Takes the tables out of the lines. */
    static List<Table> takeFrom(List<Line> lines) {
        OpenTables open = new OpenTables(lines);
        for (int i = 0; i < lines.size(); i++) {
            int to = open.endOfHead(i);
            if (to > i) {
                boolean money = !years(lines.subList(i, to)).isEmpty();
                Table table = money ? open.money(i, to) : OpenGoals.below(lines, i, to);
                if (table != null) {
                    open.tables.add(table);
                    lines.subList(i, open.endOf(table, to)).clear();
                }
                i = table == null ? to - 1 : i - 1;
            }
        }
        return open.tables;
    }

    static boolean isHead(Line line) {
        return line.words().stream()
                .allMatch(word -> isYear(word)
                        || HEAD_WORD
                                .matcher(word.text().replaceAll("^\\(|\\)$", ""))
                                .matches());
    }

    static boolean endsTable(Line line) {
        return Prose.isHeading(line.text()) || line.text().matches("Tabel [0-9].*");
    }

    private static boolean isYear(Word word) {
        return word.text().matches("[0-9]{4}");
    }

    private int endOfHead(int from) {
        int to = from;
        while (to < lines.size()
                && isHead(lines.get(to))
                && lines.get(to).page() == lines.get(from).page()) {
            to++;
        }
        return to;
    }

    /** The years of a head: those of the line where they stand apart, else all but the level of prices. */
    private static List<Word> years(List<Line> head) {
        List<Word> words = head.stream().flatMap(line -> line.words().stream()).toList();
        List<Word> years = head.stream()
                .map(line -> line.words().stream()
                        .filter(word -> isYear(line.words(), word) && isApart(line.words(), word))
                        .toList())
                .filter(apart -> apart.size() > 1)
                .findFirst()
                .orElseGet(
                        () -> words.stream().filter(word -> isYear(words, word)).toList());
        boolean prices = IntStream.range(0, words.size()).anyMatch(i -> isOfPrices(words, i));
        boolean known = years.stream().anyMatch(year -> year.text().startsWith("20"));
        return known && (years.size() > 1 || prices) ? years : List.of();
    }

    private static boolean isYear(List<Word> words, Word word) {
        return isYear(word) && !isOfPrices(words, words.indexOf(word) + 1);
    }

    private static boolean isOfPrices(List<Word> words, int at) {
        return at < words.size() && PRICES.matcher(words.get(at).text()).matches();
    }

    static boolean isApart(List<Word> words, Word word) {
        int at = words.indexOf(word);
        return at == 0 || word.isApartFrom(words.get(at - 1));
    }

    private static boolean areApart(List<Word> years) {
        return IntStream.range(1, years.size())
                .allMatch(i -> years.get(i).bottom() == years.get(0).bottom()
                        && years.get(i).isApartFrom(years.get(i - 1)));
    }

    private static Table head(List<Line> head) {
        List<Word> words = head.stream().flatMap(line -> line.words().stream()).toList();
        List<Word> years = years(head);
        String text = Line.joined(head, Set.of()).toLowerCase(Locale.ROOT);
        double labels = words.stream()
                .filter(word -> years.contains(word) || Kind.ATTRIBUTES.contains(Kind.of(word.text())))
                .mapToDouble(Word::left)
                .min()
                .orElse(0);
        List<Word> label = words.stream().filter(word -> word.centre() < labels).toList();
        List<Column> columns = new ArrayList<>(List.of(new Column(Kind.LABEL, 0, labels, label)));
        Kind.ATTRIBUTES.stream()
                .filter(kind -> kind.isNamedIn(text))
                .forEach(kind -> columns.add(new Column(kind, 0, 0, List.of())));
        years.forEach(year -> columns.add(new Column(Kind.YEAR, year.left(), year.right(), List.of(year))));
        int after = words.indexOf(years.get(years.size() - 1)) + 1;
        List<Word> total = words.subList(after, Math.min(after + 2, words.size()));
        if (Kind.of(Line.text(total)) == Kind.TOTAL) {
            columns.add(new Column(
                    Kind.TOTAL, total.get(0).left(), total.get(total.size() - 1).right(), total));
        }
        Line last = head.get(head.size() - 1);
        return new Table(last.page(), head.get(0).top(), last.bottom(), columns, words);
    }

    private @Nullable Table money(int from, int to) {
        Table table = head(lines.subList(from, to));
        boolean apart = areApart(table.yearWords());
        List<Strip> strips = Rows.used(apart ? placed(table, to) : new WordOrder(table, lines, to).strips());
        table.rows.addAll(Rows.parted(strips));
        table.rows.forEach(row -> {
            // A label that begins within a sentence may be of the row above.
            Word first = row.words().get(0);
            if (first.text().matches("[\\p{Ll}(].*") && !row.cells().get(0).isEmpty()) {
                throw Findings.refusal(Finding.TABLE_AMBIGUOUS, first);
            }
        });
        return strips.isEmpty() ? null : table;
    }

    /** Finds the line after the table's last, and lets the table end there. */
    private int endOf(Table table, int from) {
        Set<Word> words = new HashSet<>();
        table.rows.forEach(row -> words.addAll(row.words()));
        int end = from;
        for (int i = from; i < lines.size() && !words.isEmpty(); i++) {
            if (words.removeAll(lines.get(i).words())) {
                table.page = lines.get(i).page();
                table.bottom = lines.get(i).bottom();
                end = i + 1;
            }
        }
        return end;
    }

    private List<Strip> placed(Table table, int from) {
        List<Strip> strips = new ArrayList<>();
        Table head = table;
        for (int i = from; i < lines.size() && !endsTable(lines.get(i)); i++) {
            Line line = lines.get(i);
            int to = endOfHead(i);
            if (to > i && !years(lines.subList(i, to)).isEmpty()) {
                Table again = head(lines.subList(i, to));
                if (line.page() == head.page) {
                    break;
                }
                // The head comes again on the next page, where its columns may stand elsewhere.
                if (!again.repeats(table)) {
                    throw Findings.refusal(Finding.TABLE_AMBIGUOUS, line.words().get(0));
                }
                head = again;
                i = to - 1;
            } else {
                double start = amountsFrom(head);
                if (line.words().stream().anyMatch(word -> word.left() >= start && !Amount.isPrinted(word))) {
                    break;
                }
                strips.add(placed(table, head.columns, line, start));
            }
        }
        return strips;
    }

    /** The left edge of the amounts: half a column before the first year, and right of what the head names before it. */
    private static double amountsFrom(Table head) {
        List<Column> money =
                head.columns.stream().filter(column -> column.kind().isMoney()).toList();
        double first = money.get(0).left();
        double apart = money.size() > 1 ? money.get(1).left() - first : 40;
        double beside = head.head.stream()
                .mapToDouble(Word::right)
                .filter(right -> right < first)
                .max()
                .orElse(0);
        return Math.max(first - 0.55 * apart, beside + 1);
    }

    private static Strip placed(Table table, List<Column> columns, Line line, double start) {
        List<Word> amounts = line.words().stream()
                .filter(word -> Amount.isPrinted(word) && word.centre() > start)
                .toList();
        List<Integer> money = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).kind().isMoney())
                .boxed()
                .toList();
        // Each word is an amount if it stands in a column of its own; else words with only a space between are one.
        boolean single = amounts.size() == money.size()
                && IntStream.range(0, amounts.size())
                        .allMatch(i -> nearest(columns, money, amounts.subList(i, i + 1)) == money.get(i));
        List<List<Word>> numbers = new ArrayList<>();
        for (Word word : amounts) {
            if (single || isApart(amounts, word)) {
                numbers.add(new ArrayList<>());
            }
            numbers.get(numbers.size() - 1).add(word);
        }
        List<List<Word>> cells = empty(table);
        for (int i = 0; i < numbers.size(); i++) {
            List<Word> number = numbers.get(i);
            int at = numbers.size() == money.size() ? money.get(i) : nearest(columns, money, number);
            if (!cells.get(at).isEmpty()) {
                throw Findings.refusal(Finding.TABLE_AMBIGUOUS, number.get(0));
            }
            cells.get(at).addAll(number);
        }
        List<Word> rest =
                line.words().stream().filter(word -> !amounts.contains(word)).toList();
        attributes(table, rest, cells, word -> !amounts.isEmpty() || isApart(rest, word));
        return new Strip(line, table, cells);
    }

    private static int nearest(List<Column> columns, List<Integer> money, List<Word> number) {
        double left = number.get(0).left();
        double right = number.get(number.size() - 1).right();
        return money.stream()
                .min((a, b) ->
                        Double.compare(distance(columns.get(a), left, right), distance(columns.get(b), left, right)))
                .orElseThrow();
    }

    private static double distance(Column column, double left, double right) {
        return Math.min(
                Math.abs(left + right - column.left() - column.right()) / 2,
                Math.min(Math.abs(left - column.left()), Math.abs(right - column.right())));
    }

    static List<List<Word>> empty(Table table) {
        return Stream.<List<Word>>generate(ArrayList::new)
                .limit(table.columns.size())
                .toList();
    }

    /** The last words before the amounts, as far as they fit a column of the head; the others are the label. */
    static void attributes(Table table, List<Word> words, List<List<Word>> cells, Predicate<Word> mayBe) {
        int label = words.size();
        for (boolean more = true; more && label > 0; ) {
            Word word = words.get(label - 1);
            more = false;
            for (int i = 1; i < cells.size() && !more && mayBe.test(word); i++) {
                Kind kind = table.columns.get(i).kind();
                more = !kind.isMoney() && cells.get(i).isEmpty() && kind.fits(word.text());
                if (more) {
                    cells.get(i).add(word);
                    label--;
                }
            }
        }
        cells.get(0).addAll(words.subList(0, label));
    }
}
