package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.PrintedColumn;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.PrintedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a table of goals whose cells are not drawn: by where the words of its head begin, else by the gaps between its cells. */
final class OpenGoals {
    /** Words that begin this near to each other begin at the same place. */
    private static final double NEAR = 2;

    private OpenGoals() {}

    /** The table with its head on these lines, or null where they are no head of goals. */
    static @Nullable PrintedTable below(List<PrintedLine> lines, int from, int to) {
        List<PrintedLine> head = lines.subList(from, to);
        List<Word> words = head.stream().flatMap(line -> line.words().stream()).toList();
        List<PrintedColumn> columns = ColumnKind.GOAL.stream()
                .flatMap(kind -> words.stream()
                        .filter(word -> ColumnKind.of(word.text()) == kind)
                        .limit(1)
                        .map(word -> new PrintedColumn(kind, word.left(), word.right(), List.of(word))))
                .sorted(Comparator.comparingDouble(PrintedColumn::left))
                .toList();
        if (columns.size() < ColumnKind.GOAL.size()) {
            return null;
        }
        int end = to;
        while (end < lines.size() && !OpenTables.endsTable(lines.get(end))) {
            end++;
        }
        boolean apart = true;
        for (int i = 1; i < columns.size(); i++) {
            apart &= columns.get(i).left() > columns.get(i - 1).right();
        }
        if (!apart) {
            columns = columns.stream()
                    .sorted(Comparator.comparing(PrintedColumn::kind))
                    .toList();
        }
        PrintedTable table = new PrintedTable(
                head.get(0).page(), head.get(0).top(), head.get(head.size() - 1).bottom(), columns, words);
        List<PrintedLine> body = lines.subList(to, end);
        table.rows.addAll(apart ? placed(table, body) : inOrder(body));
        boolean whole = table.rows.stream().allMatch(row -> row.cells().stream()
                .noneMatch(cell -> Character.isLowerCase(cell.get(0).text().codePointAt(0))));
        if (table.rows.isEmpty() || !whole) {
            throw ambiguous(words);
        }
        return table;
    }

    private static RuntimeException ambiguous(List<Word> head) {
        return Findings.refusal(Finding.TABLE_AMBIGUOUS, head.get(0));
    }

    /** Parts each column where a sentence or a name ends; a row has one part of each. */
    private static List<PrintedRow> placed(PrintedTable table, List<PrintedLine> body) {
        List<List<List<Word>>> parts =
                Stream.<List<List<Word>>>generate(ArrayList::new).limit(4).toList();
        List<Word> begins = body.stream()
                .flatMap(line -> line.words().stream().filter(word -> OpenTables.isApart(line.words(), word)))
                .toList();
        for (PrintedLine line : body) {
            List<List<Word>> pieces = OpenTables.empty(table);
            int at = 0;
            for (Word word : line.words()) {
                // A word that begins where others begin a column is of that column, though no gap stands before it.
                int nearest = nearest(table.columns, word);
                if (OpenTables.isApart(line.words(), word)
                        || (nearest > at
                                && begins.stream().anyMatch(begin -> Math.abs(begin.left() - word.left()) < NEAR))) {
                    at = nearest;
                }
                pieces.get(at).add(word);
            }
            for (int i = 0; i < pieces.size(); i++) {
                add(parts.get(i), pieces.get(i), table.columns.get(i).kind());
            }
        }
        List<PrintedRow> rows = new ArrayList<>();
        for (int i = 0; i < parts.get(0).size(); i++) {
            int row = i;
            if (parts.stream().anyMatch(part -> part.size() != parts.get(0).size())) {
                throw ambiguous(table.head);
            }
            rows.add(new PrintedRow(parts.stream().map(part -> part.get(row)).toList()));
        }
        return rows;
    }

    private static int nearest(List<PrintedColumn> columns, Word word) {
        int nearest = 0;
        for (int i = 1; i < columns.size(); i++) {
            if (Math.abs(word.left() - columns.get(i).left())
                    < Math.abs(word.left() - columns.get(nearest).left())) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static void add(List<List<Word>> cells, List<Word> words, ColumnKind kind) {
        if (words.isEmpty()) {
            return;
        }
        List<Word> last = cells.isEmpty() ? List.of() : cells.get(cells.size() - 1);
        String end = last.isEmpty() ? "" : last.get(last.size() - 1).text();
        boolean prose = kind == ColumnKind.AIM || kind == ColumnKind.FOLLOW_UP;
        boolean ended = prose ? end.endsWith(".") : !Rows.isUnfinished(end);
        if (last.isEmpty()
                || (ended && Character.isUpperCase(words.get(0).text().codePointAt(0)))) {
            cells.add(new ArrayList<>());
        }
        cells.get(cells.size() - 1).addAll(words);
    }

    /** Takes a blank line or a wide gap for the end of a cell; there must be four for each goal. */
    private static List<PrintedRow> inOrder(List<PrintedLine> body) {
        List<List<Word>> cells = new ArrayList<>();
        Word before = null;
        for (Word word : body.stream().flatMap(line -> line.words().stream()).toList()) {
            if (before == null
                    || word.line() - before.line() > 1
                    || (word.line() == before.line() && word.isApartFrom(before))) {
                cells.add(new ArrayList<>());
            }
            cells.get(cells.size() - 1).add(word);
            before = word;
        }
        List<PrintedRow> rows = new ArrayList<>();
        for (int i = 0; cells.size() % 4 == 0 && i < cells.size(); i += 4) {
            rows.add(new PrintedRow(cells.subList(i, i + 4)));
        }
        return rows;
    }
}
