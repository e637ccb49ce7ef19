package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.budget.reader.Table.Column;
import dk.kk.ihcph.guidance.budget.reader.Table.Kind;
import dk.kk.ihcph.guidance.budget.reader.Table.Row;
import dk.kk.ihcph.guidance.budget.reader.Word.Rule;
import dk.kk.ihcph.guidance.budget.reader.Word.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a page whose cells are drawn: ruling lines that touch make a grid, and its squares are the cells. */
final class RuledTables {
    private static final double TOUCH = 3;
    private static final int HEAD_ROWS = 3;
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_ROWS = 200;

    private RuledTables() {}

    /** The grids of the page that are tables of a note, or go on from the page before; others stay what they are. */
    static List<Table> on(Sheet sheet, @Nullable Table last) {
        List<Table> tables = new ArrayList<>();
        for (List<Rule> grid : grids(sheet.rules())) {
            double[] x = ends(grid, false);
            double[] y = ends(grid, true);
            if (x.length > 2 && y.length > 1 && x.length < MOST_COLUMNS && y.length < MOST_ROWS) {
                Table table = table(sheet, x, y);
                if (table.isOfMoney() || table.isOfGoals()) {
                    tables.add(table);
                } else if (last != null && tables.isEmpty()) {
                    Table more = new Table(sheet.number(), y[0], y[y.length - 1], kinds(x, last), List.of(), true);
                    if (more.continues(last)) {
                        more.rows.addAll(rows(sheet, more, y, 0));
                        tables.add(more);
                    }
                }
            }
        }
        tables.sort((a, b) -> Double.compare(a.top, b.top));
        return tables;
    }

    private static List<Column> kinds(double[] x, Table last) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i + 1 < x.length; i++) {
            Kind kind = i < last.columns.size() ? last.columns.get(i).kind() : Kind.LABEL;
            columns.add(new Column(kind, x[i], x[i + 1], List.of()));
        }
        return columns;
    }

    /** The head is the rows down to the one with the years, or with the words of a table of goals. */
    private static Table table(Sheet sheet, double[] x, double[] y) {
        List<Column> blank = new ArrayList<>();
        for (int i = 0; i + 1 < x.length; i++) {
            blank.add(new Column(Kind.LABEL, x[i], x[i + 1], List.of()));
        }
        Table plain = new Table(sheet.number(), y[0], y[y.length - 1], blank, List.of(), true);
        List<Line> above = new ArrayList<>();
        for (int head = 1; head <= Math.min(HEAD_ROWS, y.length - 1); head++) {
            List<Line> band = Line.of(within(sheet, plain, y[head - 1], y[head]));
            int lines = OpenTables.headLines(band);
            above.addAll(band.subList(0, lines));
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < blank.size(); i++) {
                Column cell = blank.get(i);
                List<Word> all = above.stream()
                        .flatMap(line -> line.words().stream())
                        .filter(cell::holds)
                        .toList();
                List<Word> own = band.subList(0, lines).stream()
                        .flatMap(line -> line.words().stream())
                        .filter(cell::holds)
                        .toList();
                Kind kind = Kind.of(text(all)) == Kind.LABEL ? Kind.of(text(own)) : Kind.of(text(all));
                columns.add(new Column(kind, x[i], x[i + 1], kind == Kind.YEAR ? years(all) : all));
            }
            List<Word> words =
                    above.stream().flatMap(line -> line.words().stream()).toList();
            Table table = new Table(sheet.number(), y[0], y[y.length - 1], columns, words, true);
            if (table.isOfMoney() || table.isOfGoals()) {
                // A head may share its square with the row below it, where a line is not drawn.
                List<Line> rest = band.subList(lines, band.size());
                if (!rest.isEmpty()) {
                    table.rows.addAll(OpenTables.parted(table, rest));
                }
                table.rows.addAll(rows(sheet, table, y, head));
                return table;
            }
        }
        return plain;
    }

    private static List<Word> years(List<Word> words) {
        List<Word> years = words.stream()
                .filter(word -> word.text().matches("\\D*[0-9]{4}"))
                .toList();
        return years.isEmpty() ? words : years;
    }

    private static List<Word> within(Sheet sheet, Table table, double top, double bottom) {
        return sheet.words().stream()
                .filter(word -> table.columns.stream().anyMatch(column -> column.holds(word)))
                .filter(word -> {
                    double middle = (word.top() + word.bottom()) / 2;
                    return middle >= top && middle < bottom;
                })
                .toList();
    }

    private static String text(List<Word> words) {
        return Line.of(words).stream().map(Line::text).collect(Collectors.joining(" "));
    }

    private static List<Row> rows(Sheet sheet, Table table, double[] y, int from) {
        List<Row> rows = new ArrayList<>();
        for (int i = from; i + 1 < y.length; i++) {
            List<Word> words = within(sheet, table, y[i], y[i + 1]);
            if (!words.isEmpty()) {
                rows.addAll(OpenTables.parted(table, Line.of(words)));
            }
        }
        return rows;
    }

    private static double[] ends(List<Rule> grid, boolean across) {
        // A row that goes on over the page has no line at its end; the lines beside it end there.
        double[] at = DoubleStream.concat(
                        grid.stream().filter(rule -> rule.across() == across).mapToDouble(Rule::at),
                        grid.stream()
                                .filter(rule -> across && !rule.across())
                                .flatMapToDouble(rule -> DoubleStream.of(rule.from(), rule.to())))
                .sorted()
                .toArray();
        List<Double> ends = new ArrayList<>();
        for (double end : at) {
            if (ends.isEmpty() || end - ends.get(ends.size() - 1) > TOUCH) {
                ends.add(end);
            }
        }
        return ends.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<List<Rule>> grids(List<Rule> rules) {
        int[] root = new int[rules.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
            for (int j = 0; j < i; j++) {
                if (touch(rules.get(i), rules.get(j))) {
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

    private static boolean touch(Rule a, Rule b) {
        if (a.across() == b.across()) {
            return Math.abs(a.at() - b.at()) < TOUCH && a.from() <= b.to() + TOUCH && b.from() <= a.to() + TOUCH;
        }
        return a.at() >= b.from() - TOUCH
                && a.at() <= b.to() + TOUCH
                && b.at() >= a.from() - TOUCH
                && b.at() <= a.to() + TOUCH;
    }
}
