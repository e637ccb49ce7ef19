package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.PrintedColumn;
import dk.kk.ihcph.guidance.budget.note.reader.Rows.Strip;
import dk.kk.ihcph.guidance.budget.note.reader.Word.PrintedPage;
import dk.kk.ihcph.guidance.budget.note.reader.Word.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a page whose cells are drawn: ruling lines that touch make a grid, and its squares are the cells. */
final class RuledTables {
    private static final double TOUCH = 3;
    private static final int HEAD_BANDS = 3;
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_ROWS = 200;

    private final PrintedPage sheet;
    private final double[] x;
    private final double[] y;

    private RuledTables(PrintedPage sheet, List<Rule> grid) {
        this.sheet = sheet;
        this.x = ends(grid, false);
        this.y = ends(grid, true);
    }

    /** The grids of the page that are tables of a note, or go on from the page before; others stay what they are. */
    static List<PrintedTable> on(PrintedPage sheet, @Nullable PrintedTable last) {
        List<PrintedTable> tables = new ArrayList<>();
        for (List<Rule> grid : grids(sheet.rules())) {
            RuledTables ruled = new RuledTables(sheet, grid);
            if (ruled.x.length > 2
                    && ruled.y.length > 1
                    && ruled.x.length < MOST_COLUMNS
                    && ruled.y.length < MOST_ROWS) {
                PrintedTable table = ruled.table();
                if (table == null && last != null && tables.isEmpty()) {
                    table = ruled.more(last);
                }
                if (table != null) {
                    tables.add(table);
                }
            }
        }
        tables.sort(Comparator.comparingDouble(table -> table.top));
        return tables;
    }

    /** Takes the bands down to the one with the years, or with the words of a table of goals, as the head. */
    private @Nullable PrintedTable table() {
        List<Word> head = new ArrayList<>();
        for (int band = 0; band < Math.min(HEAD_BANDS, y.length - 1); band++) {
            List<PrintedLine> lines = lines(band);
            int of = headLines(lines);
            List<Word> own = words(lines.subList(0, of));
            head.addAll(own);
            PrintedTable table = table(head, i -> kind(cell(head, i), cell(own, i)));
            if (table.isOfMoney() || table.isOfGoals()) {
                addRows(table, lines.subList(of, lines.size()));
                addRows(table, band + 1);
                return table;
            }
        }
        return null;
    }

    /** The table of the page before, where the grid has its columns but no head. */
    private @Nullable PrintedTable more(PrintedTable last) {
        PrintedTable more = table(
                List.of(), i -> i < last.columns.size() ? last.columns.get(i).kind() : ColumnKind.LABEL);
        if (!more.continues(last)) {
            return null;
        }
        addRows(more, 0);
        return more;
    }

    private PrintedTable table(List<Word> head, IntFunction<ColumnKind> kinds) {
        List<PrintedColumn> columns = new ArrayList<>();
        for (int i = 0; i + 1 < x.length; i++) {
            List<Word> words = cell(head, i);
            List<Word> years = words.stream()
                    .filter(word -> word.text().matches("\\D*[0-9]{4}"))
                    .toList();
            ColumnKind kind = kinds.apply(i);
            columns.add(new PrintedColumn(
                    kind, x[i], x[i + 1], kind == ColumnKind.YEAR && !years.isEmpty() ? years : words));
        }
        return new PrintedTable(sheet.number(), y[0], y[y.length - 1], columns, List.copyOf(head));
    }

    private static ColumnKind kind(List<Word> all, List<Word> own) {
        ColumnKind kind = ColumnKind.of(PrintedLine.text(all));
        return kind == ColumnKind.LABEL ? ColumnKind.of(PrintedLine.text(own)) : kind;
    }

    private List<Word> cell(List<Word> words, int column) {
        return words.stream()
                .filter(word -> word.centre() >= x[column] && word.centre() < x[column + 1])
                .toList();
    }

    private List<PrintedLine> lines(int band) {
        return PrintedLine.of(sheet.words().stream()
                .filter(word -> word.centre() >= x[0] && word.centre() < x[x.length - 1])
                .filter(word -> word.middle() >= y[band] && word.middle() < y[band + 1])
                .toList());
    }

    private static List<Word> words(List<PrintedLine> lines) {
        return lines.stream().flatMap(line -> line.words().stream()).toList();
    }

    /** How many lines of a band, from its top, are of a head: all, unless amounts stand below its years undivided. */
    private static int headLines(List<PrintedLine> band) {
        int lines = 0;
        while (lines < band.size() && OpenHead.isOf(band.get(lines))) {
            lines++;
        }
        boolean amounts = words(band.subList(lines, band.size())).stream().anyMatch(Amount::isPrinted);
        return amounts && lines > 0 ? lines : band.size();
    }

    private void addRows(PrintedTable table, int from) {
        for (int band = from; band + 1 < y.length; band++) {
            addRows(table, lines(band));
        }
    }

    private void addRows(PrintedTable table, List<PrintedLine> lines) {
        List<Strip> strips = lines.stream()
                .map(line -> new Strip(
                        line,
                        table,
                        IntStream.range(0, x.length - 1)
                                .mapToObj(i -> cell(line.words(), i))
                                .toList()))
                .toList();
        table.rows.addAll(Rows.parted(strips));
    }

    private static double[] ends(List<Rule> grid, boolean across) {
        // A row that goes on over the page has no line at its end; the lines beside it end there.
        List<Double> ends = new ArrayList<>();
        grid.stream()
                .flatMapToDouble(rule -> rule.across() == across
                        ? DoubleStream.of(rule.at())
                        : across ? DoubleStream.of(rule.from(), rule.to()) : DoubleStream.empty())
                .sorted()
                .filter(end -> ends.isEmpty() || end - ends.get(ends.size() - 1) > TOUCH)
                .forEach(ends::add);
        return ends.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<List<Rule>> grids(List<Rule> rules) {
        int[] root = IntStream.range(0, rules.size()).toArray();
        for (int i = 0; i < root.length; i++) {
            for (int j = 0; j < i; j++) {
                if (rules.get(i).touches(rules.get(j), TOUCH)) {
                    root[root(root, j)] = root(root, i);
                }
            }
        }
        Map<Integer, List<Rule>> grids = new LinkedHashMap<>();
        for (int i = 0; i < root.length; i++) {
            grids.computeIfAbsent(root(root, i), r -> new ArrayList<>()).add(rules.get(i));
        }
        return List.copyOf(grids.values());
    }

    private static int root(int[] root, int of) {
        int at = of;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
