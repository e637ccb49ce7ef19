package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.budget.reader.Table.Column;
import dk.kk.ihcph.guidance.budget.reader.Table.Kind;
import dk.kk.ihcph.guidance.budget.reader.Table.Row;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds tables whose cells are not drawn: the words of the head stand over their columns, and a row is the line of its
 * amounts with the lines of its label around it. Takes the lines of a table out of the lines given.
 */
final class OpenTables {
    private static final Pattern HEAD_WORD = Pattern.compile(
            "(?:[\\p{L}/.-]*(?:udvalg|bevilling|indtægt|udgift|styrings|område|målgruppe|indsats|målsætning)[\\p{L}/.-]*"
                    + "|om-?|råde|u/i|i|alt|total|sum|20[0-9]{2}|1[.]?000|mio\\.?|kr[.,]*|løbende|p/l|pl|t[.]?kr[.,]*"
                    + "|opfølgning|på|og/eller|evalue-|ring|evaluering|af|indsatsen|aktivitet)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Set<String> UNFINISHED =
            Set.of("og", "til", "af", "i", "for", "på", "med", "om", "eller", "–");

    /** Words that begin this near to each other begin at the same place. */
    private static final double NEAR = 2;

    private final List<Line> lines;
    private final List<Table> tables = new ArrayList<>();

    private OpenTables(List<Line> lines) {
        this.lines = lines;
    }

    static List<Table> in(List<Line> lines) {
        OpenTables open = new OpenTables(lines);
        for (int i = 0; i < lines.size(); i++) {
            List<Word> years = years(lines.get(i));
            boolean goals = lines.get(i).text().startsWith("Målgruppe");
            if (!years.isEmpty() || goals) {
                i = open.table(i);
            }
        }
        return open.tables;
    }

    /** The years of a line that is the head of a table: far apart, among no other words than those of heads. */
    private static List<Word> years(Line line) {
        List<Word> years = new ArrayList<>();
        List<Word> words = line.words();
        for (int i = 0; i < words.size(); i++) {
            boolean price = i + 1 < words.size() && words.get(i + 1).text().matches("(?i)p/l.*|pl|-.*");
            if (YEAR.matcher(words.get(i).text()).matches() && !price) {
                years.add(words.get(i));
            }
        }
        boolean apart = true;
        for (int i = 1; i < years.size(); i++) {
            apart &= years.get(i).isApartFrom(years.get(i - 1));
        }
        boolean ofHead = words.stream()
                .allMatch(word ->
                        isHeadWord(word.text()) || YEAR.matcher(word.text()).matches());
        boolean several = years.size() > 1
                || (years.size() == 1 && words.size() > 2 && line.text().contains("p/l"));
        boolean known = years.stream().anyMatch(year -> year.text().matches("20[0-9]{2}"));
        return several && apart && ofHead && known ? years : List.of();
    }

    static boolean isHeadWord(String word) {
        return HEAD_WORD.matcher(word.replaceAll("^\\(|\\)$", "")).matches();
    }

    /** How many lines of a square of a grid, from its top, are of a head: all, unless amounts stand below its years. */
    static int headLines(List<Line> square) {
        int lines = 0;
        while (lines < square.size() && isHead(square.get(lines))) {
            lines++;
        }
        boolean amounts = square.subList(lines, square.size()).stream()
                .flatMap(line -> line.words().stream())
                .anyMatch(OpenTables::isAmount);
        return amounts && lines > 0 ? lines : square.size();
    }

    /** The rows of the lines within one square of a grid: one, unless there is more than one line of amounts. */
    static List<Row> parted(Table table, List<Line> lines) {
        List<Cells> cells = lines.stream().map(line -> cells(table, line)).toList();
        if (table.isOfMoney() && cells.stream().filter(Cells::amounts).count() > 1) {
            return parts(table, cells, numbers(cells), cells.size());
        }
        return List.of(row(table, cells));
    }

    private static boolean isHead(Line line) {
        return line.words().stream().allMatch(word -> isHeadWord(word.text()));
    }

    /** Takes the table with this line in its head out of the lines; the index before the line to look at next. */
    private int table(int at) {
        int from = at;
        while (from > 0 && at - from < 2 && isHead(lines.get(from - 1)) && near(lines.get(from - 1), lines.get(from))) {
            from--;
        }
        int to = at + 1;
        while (to < lines.size() && to - at < 7 && isHead(lines.get(to)) && near(lines.get(to - 1), lines.get(to))) {
            to++;
        }
        Table table = table(lines.subList(from, to));
        if (!table.isOfMoney() && !table.isOfGoals()) {
            return at;
        }
        int end = to;
        Table head = table;
        List<Line> body = new ArrayList<>();
        List<Cells> cells = new ArrayList<>();
        while (end < lines.size() && goesOn(head, lines.get(end))) {
            Line line = lines.get(end);
            if (isHead(line) && line.page() != head.page && table.isOfMoney()) {
                // The head comes again on the next page, where its columns may stand elsewhere.
                int below = end;
                while (below < lines.size() && isHead(lines.get(below))) {
                    below++;
                }
                head = repeated(table, lines.subList(end, below));
                end = below;
            } else {
                body.add(line);
                if (table.isOfMoney()) {
                    cells.add(cells(head, line));
                }
                end++;
            }
        }
        int used = table.isOfGoals() ? goals(table, body) : rows(table, cells);
        if (used == 0) {
            return at;
        }
        Line last = body.get(used - 1);
        table.bottom = last.bottom();
        lines.subList(from, lines.indexOf(last) + 1).clear();
        tables.add(table);
        return from - 1;
    }

    private static boolean near(Line above, Line below) {
        return above.page() == below.page()
                && below.bottom() - above.bottom() < 2.2 * above.words().get(0).height();
    }

    private static Table table(List<Line> head) {
        List<Word> words = head.stream().flatMap(line -> line.words().stream()).toList();
        Line last = head.get(head.size() - 1);
        return new Table(last.page(), head.get(0).top(), last.bottom(), columns(words), words, false);
    }

    private static Table repeated(Table table, List<Line> head) {
        Table again = table(head);
        if (!again.columns.stream()
                        .map(Column::kind)
                        .toList()
                        .equals(table.columns.stream().map(Column::kind).toList())
                || !again.of(Kind.YEAR).stream()
                        .map(column -> column.head().get(0).text())
                        .toList()
                        .equals(table.of(Kind.YEAR).stream()
                                .map(column -> column.head().get(0).text())
                                .toList())) {
            throw Findings.refusal(
                    "TABLE_AMBIGUOUS",
                    again.head.get(0),
                    new Bilingual(
                            "tabellens hoved er et andet på den næste side",
                            "the head of the table is another on the next page"));
        }
        return again;
    }

    private boolean goesOn(Table table, Line line) {
        if (Prose.isHeading(line.text()) || line.text().matches("Tabel [0-9].*")) {
            return false;
        }
        if (table.isOfGoals()) {
            return years(line).isEmpty();
        }
        boolean sameHead = line.page() != table.page && isHead(line);
        double start = amountsFrom(table);
        return sameHead
                || (years(line).isEmpty()
                        && line.words().stream()
                                .allMatch(word -> word.right() < start || isAmount(word) || word.left() < start));
    }

    private static boolean isAmount(Word word) {
        return Amount.isNumeric(word.text()) || Amount.isDash(word.text());
    }

    private static double amountsFrom(Table table) {
        List<Column> years = table.columns.stream()
                .filter(column -> column.kind() == Kind.YEAR || column.kind() == Kind.TOTAL)
                .toList();
        double first = years.get(0).left();
        double apart = years.size() > 1 ? years.get(1).left() - first : 40;
        double beside = table.columns.stream()
                .filter(column -> column.kind() != Kind.YEAR && column.kind() != Kind.TOTAL)
                .mapToDouble(Column::right)
                .filter(right -> right < first)
                .max()
                .orElse(0);
        return Math.max(first - 0.55 * apart, beside + 1);
    }

    /** Words of the head that stand over or beside each other are one column; each year is one of its own. */
    private static List<Column> columns(List<Word> head) {
        List<List<Word>> groups = new ArrayList<>();
        List<Word> sorted = new ArrayList<>(head);
        sorted.sort(Comparator.comparingDouble(Word::left));
        for (Word word : sorted) {
            List<Word> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            double right = last == null
                    ? 0
                    : last.stream().mapToDouble(Word::right).max().orElse(0);
            boolean year = YEAR.matcher(word.text()).matches();
            boolean afterYear = last != null
                    && last.size() == 1
                    && YEAR.matcher(last.get(0).text()).matches();
            boolean price = afterYear && word.text().matches("(?i)p/l.*|pl");
            boolean apart = last == null
                    || word.left() - right > (word.ofText() ? 1.2 * Word.COLUMN : 0.4 * word.height())
                    || (year && Kind.of(text(last)) != Kind.LABEL)
                    || (afterYear && !price && word.left() >= right);
            if (apart) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(word);
        }
        List<Column> columns = new ArrayList<>();
        for (List<Word> group : groups) {
            columns.add(new Column(
                    Kind.of(text(group)),
                    group.get(0).left(),
                    group.stream().mapToDouble(Word::right).max().orElseThrow(),
                    group));
        }
        if (columns.stream().noneMatch(column -> column.kind() == Kind.LABEL)) {
            columns.add(0, new Column(Kind.LABEL, 0, 0, List.of()));
        }
        return columns;
    }

    private static String text(List<Word> words) {
        return String.join(" ", Line.of(words).stream().map(Line::text).toList());
    }

    /** A line with its words by column. */
    private record Cells(Line line, List<List<Word>> cells, boolean amounts, List<Word> label) {}

    private static Cells cells(Table table, Line line) {
        List<List<Word>> cells = new ArrayList<>();
        table.columns.forEach(column -> cells.add(new ArrayList<>()));
        if (table.ruled) {
            return drawn(table, line, cells);
        }
        double start = amountsFrom(table);
        boolean amounts = false;
        List<Word> label = new ArrayList<>();
        int labels = 0;
        while (table.columns.get(labels).kind() != Kind.LABEL) {
            labels++;
        }
        for (Word word : line.words()) {
            boolean amount = isAmount(word) && word.centre() > start;
            int nearest = labels;
            double least = amount ? Double.MAX_VALUE : 8;
            for (int i = 0; i < table.columns.size(); i++) {
                Column column = table.columns.get(i);
                boolean money = column.kind() == Kind.YEAR || column.kind() == Kind.TOTAL;
                double off = money
                        ? Math.min(
                                Math.abs(word.right() - column.right()),
                                Math.min(
                                        Math.abs(word.left() - column.left()),
                                        Math.abs(word.centre() - (column.left() + column.right()) / 2)))
                        : Math.max(0, Math.max(column.left() - word.right(), word.left() - column.right()));
                if (money == amount && (money || NoteLines.fits(column.kind(), word.text())) && off < least) {
                    least = off;
                    nearest = i;
                }
            }
            cells.get(nearest).add(word);
            amounts |= amount;
            if (nearest == labels) {
                label.add(word);
            }
        }
        return new Cells(line, cells, amounts, label);
    }

    private static Cells drawn(Table table, Line line, List<List<Word>> cells) {
        boolean amounts = false;
        List<Word> label = new ArrayList<>();
        for (Word word : line.words()) {
            for (int i = 0; i < table.columns.size(); i++) {
                Column column = table.columns.get(i);
                if (column.holds(word)) {
                    cells.get(i).add(word);
                    amounts |= column.kind() == Kind.YEAR || column.kind() == Kind.TOTAL;
                    if (column.kind() == Kind.LABEL) {
                        label.add(word);
                    }
                }
            }
        }
        return new Cells(line, cells, amounts, label);
    }

    /** Parts the lines into rows; the number of lines that are the table's. */
    private static int rows(Table table, List<Cells> cells) {
        List<Integer> numbers = numbers(cells);
        if (numbers.isEmpty()) {
            return 0;
        }
        int used = numbers.get(numbers.size() - 1) + 1;
        while (used < cells.size() && joins(cells.get(used - 1), cells.get(used))) {
            used++;
        }
        table.rows.addAll(parts(table, cells, numbers, used));
        return used;
    }

    private static List<Integer> numbers(List<Cells> cells) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).amounts) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private static List<Row> parts(Table table, List<Cells> cells, List<Integer> numbers, int used) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i + 1 < numbers.size(); i++) {
            starts.add(cut(cells, starts.get(i), numbers.get(i), numbers.get(i + 1)));
        }
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < starts.size(); row++) {
            int to = row + 1 < starts.size() ? starts.get(row + 1) : used;
            rows.add(row(table, cells.subList(starts.get(row), to)));
        }
        return rows;
    }

    private static Row row(Table table, List<Cells> lines) {
        List<List<Word>> whole = new ArrayList<>();
        table.columns.forEach(column -> whole.add(new ArrayList<>()));
        for (Cells line : lines) {
            for (int i = 0; i < whole.size(); i++) {
                whole.get(i).addAll(line.cells.get(i));
            }
        }
        return new Row(whole);
    }

    /** The line with which, between two lines of amounts, the second row begins: where the words of the label part best. */
    private static int cut(List<Cells> cells, int start, int from, int to) {
        List<Integer> labels = new ArrayList<>();
        for (int i = start; i <= to; i++) {
            if (!cells.get(i).label.isEmpty()) {
                labels.add(i);
            }
        }
        int first = 1;
        while (first < labels.size() && labels.get(first) <= from) {
            first++;
        }
        int best = to;
        double least = Double.MAX_VALUE;
        int last = cells.get(to).label.isEmpty() ? labels.size() : labels.size() - 1;
        for (int cut = first; cut <= last; cut++) {
            double cost = 0;
            for (int i = first; i < labels.size(); i++) {
                boolean goesOn = continued(cells.get(labels.get(i - 1)), cells.get(labels.get(i)));
                cost += goesOn == (i == cut) ? 1 : 0;
            }
            if (cut < labels.size()) {
                Line above = cells.get(labels.get(cut - 1)).line;
                Line below = cells.get(labels.get(cut)).line;
                cost -= above.page() == below.page() ? (below.bottom() - above.bottom()) / 10_000 : 0;
            }
            if (cost < least) {
                least = cost;
                best = cut < labels.size() ? labels.get(cut) : to;
            }
        }
        if (least > 0.5) {
            throw Findings.refusal(
                    "TABLE_AMBIGUOUS",
                    cells.get(best).line.words().get(0),
                    new Bilingual(
                            "linjen kan høre til rækken over eller under den",
                            "the line may belong to the row above or below it"));
        }
        return best;
    }

    private static boolean continued(Cells above, Cells below) {
        String end = above.label.get(above.label.size() - 1).text();
        String begin = below.label.get(0).text();
        return end.endsWith("-")
                || end.endsWith(",")
                || UNFINISHED.contains(end)
                || Character.isLowerCase(begin.codePointAt(0))
                || begin.startsWith("(")
                || begin.matches("20[0-9]{2}-20[0-9]{2}");
    }

    private static boolean joins(Cells above, Cells below) {
        return !above.label.isEmpty() && !below.label.isEmpty() && continued(above, below);
    }

    /**
     * The cells of a table of goals begin at four places; each column is parted where a sentence or a name ends, and a row
     * has one part of each.
     */
    private static int goals(Table table, List<Line> body) {
        List<Column> columns = Stream.of(Kind.TARGET_GROUP, Kind.ACTIVITY, Kind.AIM, Kind.FOLLOW_UP)
                .flatMap(kind -> table.of(kind).stream())
                .toList();
        List<Double> starts = starts(body);
        List<List<List<Word>>> parts = new ArrayList<>();
        for (int column = 0; column < columns.size() && starts.size() == columns.size(); column++) {
            double from = starts.get(column) - NEAR;
            double to = column + 1 < starts.size() ? starts.get(column + 1) - NEAR : Double.MAX_VALUE;
            boolean prose = columns.get(column).kind() == Kind.AIM
                    || columns.get(column).kind() == Kind.FOLLOW_UP;
            List<List<Word>> cells = new ArrayList<>();
            for (Line line : body) {
                List<Word> words = line.words().stream()
                        .filter(word -> word.left() >= from && word.left() < to)
                        .toList();
                if (words.stream().anyMatch(word -> word.right() > to + 2 * NEAR)) {
                    throw ambiguous(table);
                }
                if (!words.isEmpty()) {
                    List<Word> last = cells.isEmpty() ? List.of() : cells.get(cells.size() - 1);
                    String end = last.isEmpty() ? "" : last.get(last.size() - 1).text();
                    boolean ends = prose ? end.endsWith(".") : !end.endsWith("-") && !UNFINISHED.contains(end);
                    boolean begins = Character.isUpperCase(words.get(0).text().codePointAt(0));
                    if (last.isEmpty() || (ends && begins)) {
                        cells.add(new ArrayList<>());
                    }
                    cells.get(cells.size() - 1).addAll(words);
                }
            }
            parts.add(cells);
        }
        int rows = parts.isEmpty() ? 0 : parts.get(0).size();
        if (columns.size() < 4 || rows == 0 || parts.stream().anyMatch(part -> part.size() != rows)) {
            throw ambiguous(table);
        }
        for (int row = 0; row < rows; row++) {
            List<List<Word>> cells = new ArrayList<>();
            for (Column column : table.columns) {
                int at = columns.indexOf(column);
                cells.add(at < 0 ? List.of() : parts.get(at).get(row));
                if (at >= 0
                        && Character.isLowerCase(
                                parts.get(at).get(row).get(0).text().codePointAt(0))) {
                    throw ambiguous(table);
                }
            }
            table.rows.add(new Row(cells));
        }
        return body.size();
    }

    /** Where words begin behind a wide gap. */
    private static List<Double> starts(List<Line> body) {
        List<Double> all = new ArrayList<>();
        for (Line line : body) {
            Word before = null;
            for (Word word : line.words()) {
                if (before == null || word.isApartFrom(before)) {
                    all.add(word.left());
                }
                before = word;
            }
        }
        List<Double> starts = new ArrayList<>();
        all.stream().sorted().forEach(start -> {
            if (starts.isEmpty() || start - starts.get(starts.size() - 1) > NEAR) {
                starts.add(start);
            }
        });
        return starts;
    }

    private static RuntimeException ambiguous(Table table) {
        return Findings.refusal(
                "TABLE_AMBIGUOUS",
                table.head.get(0),
                new Bilingual(
                        "målene i tabel 1 kan læses på flere måder; send notatet som PDF",
                        "the goals of table 1 can be read in several ways; send the note as a PDF"));
    }
}
