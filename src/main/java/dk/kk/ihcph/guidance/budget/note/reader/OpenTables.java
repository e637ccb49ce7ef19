package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.PrintedColumn;
import dk.kk.ihcph.guidance.budget.note.reader.Rows.Strip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables of money whose cells are not drawn. Their head is lines with no other words than those of heads; below it, a row
 * is a label, then what the head names, then a number for each year and the total. Where the years of the head stand apart,
 * numbers belong to them by position, so that cells may be blank; else only the order of the words is known.
 */
final class OpenTables {
    private final List<PrintedLine> lines;
    private final List<PrintedTable> tables = new ArrayList<>();

    private OpenTables(List<PrintedLine> lines) {
        this.lines = lines;
    }

    /** Takes the tables out of the lines. */
    static List<PrintedTable> takeFrom(List<PrintedLine> lines) {
        OpenTables open = new OpenTables(lines);
        for (int i = 0; i < lines.size(); i++) {
            int to = open.endOfHead(i);
            if (to > i) {
                boolean money = !OpenHead.years(lines.subList(i, to)).isEmpty();
                PrintedTable table = money ? open.money(i, to) : OpenGoals.below(lines, i, to);
                if (table != null) {
                    open.tables.add(table);
                    lines.subList(i, open.endOf(table, to)).clear();
                }
                i = table == null ? to - 1 : i - 1;
            }
        }
        return open.tables;
    }

    static boolean endsTable(PrintedLine line) {
        return Prose.isHeading(line.text()) || line.text().matches("Tabel [0-9].*");
    }

    private int endOfHead(int from) {
        int to = from;
        while (to < Math.min(lines.size(), from + OpenHead.MOST_LINES)
                && lines.get(to).page() == lines.get(from).page()
                && OpenHead.isOf(lines.get(to))) {
            to++;
        }
        return to;
    }

    static boolean isApart(List<Word> words, Word word) {
        int at = words.indexOf(word);
        return at == 0 || word.isApartFrom(words.get(at - 1));
    }

    private @Nullable PrintedTable money(int from, int to) {
        PrintedTable table = OpenHead.table(lines.subList(from, to));
        boolean apart = OpenHead.areApart(table.yearWords());
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
    private int endOf(PrintedTable table, int from) {
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

    private List<Strip> placed(PrintedTable table, int from) {
        List<Strip> strips = new ArrayList<>();
        PrintedTable head = table;
        for (int i = from; i < lines.size() && !endsTable(lines.get(i)); i++) {
            PrintedLine line = lines.get(i);
            int to = endOfHead(i);
            if (to > i && !OpenHead.years(lines.subList(i, to)).isEmpty()) {
                PrintedTable again = OpenHead.table(lines.subList(i, to));
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
    private static double amountsFrom(PrintedTable head) {
        List<PrintedColumn> money =
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

    private static Strip placed(PrintedTable table, List<PrintedColumn> columns, PrintedLine line, double start) {
        List<Word> amounts = line.words().stream()
                .filter(word -> Amount.isPrinted(word) && word.centre() > start)
                .toList();
        List<Integer> money = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).kind().isMoney())
                .boxed()
                .toList();
        // Each word is an amount, unless they may be thousands parted by spaces and stand in fewer columns.
        boolean single = amounts.size() == money.size()
                && IntStream.range(0, amounts.size())
                        .allMatch(i -> !amounts.get(i).text().matches("[0-9]{3}\\D*")
                                || nearest(columns, money, amounts.subList(i, i + 1)) == money.get(i));
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

    /** The column that ends nearest to where the number ends, as both stand to the right. */
    private static int nearest(List<PrintedColumn> columns, List<Integer> money, List<Word> number) {
        double right = number.get(number.size() - 1).right();
        return Collections.min(
                money, Comparator.comparingDouble(i -> Math.abs(columns.get(i).right() - right)));
    }

    static List<List<Word>> empty(PrintedTable table) {
        return Stream.<List<Word>>generate(ArrayList::new)
                .limit(table.columns.size())
                .toList();
    }

    /** The last words before the amounts, as far as they fit a column of the head; the others are the label. */
    static void attributes(PrintedTable table, List<Word> words, List<List<Word>> cells, Predicate<Word> mayBe) {
        int label = words.size();
        for (boolean more = true; more && label > 0; ) {
            Word word = words.get(label - 1);
            more = false;
            for (int i = 1; i < cells.size() && !more && mayBe.test(word); i++) {
                ColumnKind kind = table.columns.get(i).kind();
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
