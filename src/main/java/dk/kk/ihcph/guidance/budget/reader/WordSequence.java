package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.budget.reader.Table.Column;
import dk.kk.ihcph.guidance.budget.reader.Table.Kind;
import dk.kk.ihcph.guidance.budget.reader.Table.Row;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the tables of a text that says no more than the order of its words: a row is a label, then what the head names, then
 * as many numbers as the head has years and total. A table ends with the row that is the sum of those above it.
 */
final class WordSequence {
    private static final int LONGEST_LABEL = 60;
    private static final List<Kind> GOAL = List.of(Kind.TARGET_GROUP, Kind.ACTIVITY, Kind.AIM, Kind.FOLLOW_UP);

    private final List<Word> words;
    private final List<Line> lines;
    private final Set<Word> used = new java.util.HashSet<>();
    private final List<Table> tables = new ArrayList<>();

    private WordSequence(List<Line> lines) {
        this.lines = lines;
        this.words = lines.stream().flatMap(line -> line.words().stream()).toList();
    }

    static NotePages of(NotePages pages, Findings findings) {
        WordSequence sequence = new WordSequence(pages.prose().lines());
        for (int i = 0; i < sequence.words.size(); i++) {
            int years = sequence.years(i);
            if (years > 0) {
                i = sequence.money(i, years) - 1;
            } else if (sequence.words.get(i).text().equals("Målgruppe")
                    && pages.tables().isEmpty()) {
                i = sequence.goals(i) - 1;
            }
        }
        List<Table> tables = new ArrayList<>(pages.tables());
        tables.addAll(sequence.tables);
        List<Line> prose = new ArrayList<>();
        for (Line line : sequence.lines) {
            List<Word> rest = line.words().stream()
                    .filter(word -> !sequence.used.contains(word))
                    .toList();
            if (!rest.isEmpty()) {
                prose.add(new Line(line.page(), line.bottom(), rest));
            }
        }
        return NotePages.placed(new Prose(prose, pages.prose().hyphenated()), tables);
    }

    private String text(int at) {
        return at >= 0 && at < words.size() ? words.get(at).text() : "";
    }

    /** How many numbers of four digits, one of them a year, follow the words of a head here. */
    private int years(int at) {
        int end = at;
        while (text(end).matches("[0-9]{4}")) {
            end++;
        }
        boolean ofHead =
                at > 0 && OpenTables.isHeadWord(text(at - 1)) && !text(at - 1).matches("[0-9]{4}|i|om");
        boolean known =
                words.subList(at, end).stream().anyMatch(word -> word.text().startsWith("20"));
        return ofHead
                        && known
                        && (end - at > 1 || text(at - 1).equals("p/l"))
                        && !text(end).matches("p/l.*")
                ? end - at
                : 0;
    }

    private int money(int at, int years) {
        int from = at;
        while (from > 0 && OpenTables.isHeadWord(text(from - 1)) && at - from < 14) {
            from--;
        }
        int to = at + years;
        boolean total = text(to).equals("I") && text(to + 1).equals("alt");
        to += total ? 2 : text(to).matches("(?i)total|sum") ? 1 : 0;
        total = to > at + years;
        List<Word> head = words.subList(from, to);
        String before = head.subList(0, at - from).stream().map(Word::text).collect(Collectors.joining(" "));
        List<Column> columns = new ArrayList<>();
        columns.add(column(Kind.LABEL, words.subList(from, at)));
        Map.of("udvalg", Kind.COMMITTEE, "bevilling", Kind.GRANT, "indtægt/", Kind.DIRECTION, "styrings", Kind.AREA)
                .forEach((word, kind) -> {
                    if (before.toLowerCase(java.util.Locale.ROOT).contains(word)) {
                        columns.add(column(kind, List.of()));
                    }
                });
        words.subList(at, at + years).forEach(year -> columns.add(column(Kind.YEAR, List.of(year))));
        if (total) {
            columns.add(column(Kind.TOTAL, List.of()));
        }
        Word first = words.get(from);
        Table table = new Table(first.page(), first.top(), first.bottom(), columns, head, false);
        int end = rows(table, to, years + (total ? 1 : 0), total);
        if (!table.rows.isEmpty()) {
            tables.add(table);
            used.addAll(words.subList(from, end));
        }
        return Math.max(end, to);
    }

    private static Column column(Kind kind, List<Word> head) {
        return new Column(kind, 0, 0, head);
    }

    private int limit(int from) {
        Word first = words.get(Math.min(from, words.size() - 1));
        for (Line line : lines) {
            boolean after = line.page() > first.page() || (line.page() == first.page() && line.top() >= first.top());
            if (after && (Prose.isHeading(line.text()) || line.text().matches("Tabel [0-9].*"))) {
                int at = words.indexOf(line.words().get(0));
                return at < from ? words.size() : at;
            }
        }
        return words.size();
    }

    private int rows(Table table, int from, int numbers, boolean total) {
        int limit = limit(from);
        int start = from;
        int at = from;
        List<BigDecimal> sums = new ArrayList<>();
        while (at < limit && at - start < LONGEST_LABEL) {
            int end = at;
            while (end < limit && (Amount.isNumeric(text(end)) || Amount.isDash(text(end)))) {
                end++;
            }
            int run = end - at;
            if (run < numbers) {
                if (run > 1 && !table.rows.isEmpty() && run >= numbers - 1) {
                    throw ambiguous(words.get(at));
                }
                at = end + (run == 0 ? 1 : 0);
                continue;
            }
            int first = at + leading(at, run - numbers, numbers, total);
            Row row = row(table, start, first);
            table.rows.add(row);
            at = first + numbers;
            start = at;
            if (isTotal(table, row, sums)) {
                return at;
            }
        }
        return start;
    }

    /** How many of the numbers are of the label before the row's own; those behind begin the next label. */
    private int leading(int at, int more, int numbers, boolean total) {
        if (more == 0) {
            return 0;
        }
        if (!total) {
            if (more == 1 && text(at - 1).equals("Budget")) {
                return 1;
            }
            throw ambiguous(words.get(at));
        }
        List<Integer> possible = new ArrayList<>();
        for (int leading = 0; leading <= more; leading++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < numbers - 1; i++) {
                sum = sum.add(value(words.get(at + leading + i)));
            }
            if (sum.compareTo(value(words.get(at + leading + numbers - 1))) == 0) {
                possible.add(leading);
            }
        }
        if (possible.size() != 1) {
            throw ambiguous(words.get(at));
        }
        return possible.get(0);
    }

    /** The number with all its decimals; the table's unit, known later, may allow fewer. */
    private static BigDecimal value(Word word) {
        return Amount.of(List.of(word), Unit.THOUSAND)
                .or(() -> Amount.of(List.of(word), Unit.MILLION))
                .map(Amount::value)
                .orElse(BigDecimal.ONE.negate());
    }

    private static RuntimeException ambiguous(Word at) {
        return Findings.refusal(
                "TABLE_AMBIGUOUS",
                at,
                new Bilingual(
                        "rækken har ikke ét tal for hvert år, så dens kolonner er ukendte; send notatet som PDF",
                        "the row has not one number for each year, so its columns are unknown; send the note as a PDF"));
    }

    private Row row(Table table, int from, int first) {
        List<List<Word>> cells = new ArrayList<>();
        table.columns.forEach(column -> cells.add(new ArrayList<>()));
        int label = first;
        boolean more = true;
        while (more && label > from) {
            Word word = words.get(label - 1);
            more = false;
            for (int i = 1; i < table.columns.size() && !more; i++) {
                Kind kind = table.columns.get(i).kind();
                more = kind != Kind.YEAR
                        && kind != Kind.TOTAL
                        && cells.get(i).isEmpty()
                        && NoteLines.fits(kind, word.text());
                if (more) {
                    cells.get(i).add(word);
                    label--;
                }
            }
        }
        cells.get(0).addAll(words.subList(from, label));
        int amount = first;
        for (int i = 1; i < table.columns.size(); i++) {
            Kind kind = table.columns.get(i).kind();
            if (kind == Kind.YEAR || kind == Kind.TOTAL) {
                cells.get(i).add(words.get(amount++));
            }
        }
        return new Row(cells);
    }

    /** Whether a row without a committee or control area is the sum of those above it. */
    private static boolean isTotal(Table table, Row row, List<BigDecimal> sums) {
        List<List<Word>> amounts = table.amounts(row);
        boolean attributes = table.columns.stream()
                .anyMatch(column ->
                        column.kind() != Kind.LABEL && column.kind() != Kind.YEAR && column.kind() != Kind.TOTAL);
        boolean line = attributes
                ? row.cells().subList(1, row.cells().size() - amounts.size()).stream()
                        .anyMatch(cell -> !cell.isEmpty())
                : !NoteLines.isNamedTotal(
                        row.cells().get(0).stream().map(Word::text).collect(Collectors.joining(" ")));
        boolean equal = !line && !sums.isEmpty();
        for (int i = 0; i < amounts.size(); i++) {
            BigDecimal exact = value(amounts.get(i).get(0));
            if (line) {
                if (sums.size() <= i) {
                    sums.add(BigDecimal.ZERO);
                }
                sums.set(i, sums.get(i).add(exact));
            } else {
                equal &= i < sums.size() && sums.get(i).compareTo(exact) == 0;
            }
        }
        return equal;
    }

    /** A cell of the goals ends with a blank line or a wide gap; there must be four for each goal. */
    private int goals(int at) {
        int from = at;
        int to = at;
        int limit = limit(at);
        while (to < limit && (OpenTables.isHeadWord(text(to)) || text(to).equals("eller"))) {
            to++;
        }
        List<List<Word>> cells = new ArrayList<>();
        for (int i = to; i < limit; i++) {
            Word word = words.get(i);
            Word before = words.get(i - 1);
            boolean apart = i == to
                    || word.line() - before.line() > 1
                    || (word.line() == before.line() && word.left() - before.right() > Word.COLUMN * 1.5);
            if (apart) {
                cells.add(new ArrayList<>());
            }
            cells.get(cells.size() - 1).add(word);
        }
        if (cells.isEmpty() || cells.size() % GOAL.size() != 0) {
            throw Findings.refusal(
                    "TABLE_AMBIGUOUS",
                    words.get(at),
                    new Bilingual(
                            "målene i tabel 1 kan læses på flere måder; send notatet som PDF",
                            "the goals of table 1 can be read in several ways; send the note as a PDF"));
        }
        Word first = words.get(at);
        Table table = new Table(
                first.page(),
                first.top(),
                first.bottom(),
                GOAL.stream().map(kind -> column(kind, List.of())).toList(),
                words.subList(from, to),
                false);
        for (int i = 0; i < cells.size(); i += GOAL.size()) {
            table.rows.add(new Row(cells.subList(i, i + GOAL.size())));
        }
        tables.add(table);
        used.addAll(words.subList(from, limit));
        return limit;
    }
}
