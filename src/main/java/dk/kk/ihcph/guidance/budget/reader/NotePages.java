package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.budget.reader.Table.Kind;
import dk.kk.ihcph.guidance.budget.reader.Table.Row;
import dk.kk.ihcph.guidance.budget.reader.Word.Rule;
import dk.kk.ihcph.guidance.budget.reader.Word.Sheet;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of a note as one: tables joined over pages, and the text between them without heads, feet and page numbers. */
record NotePages(Prose prose, List<Table> tables) {
    private static final double MARGIN = 0.1;
    private static final int MOST_TABLES = 40;
    private static final Pattern PAGE = Pattern.compile(
            "(?:side\\s*)?[0-9]{1,3}(?:\\s*(?:af|/|of)\\s*[0-9]{1,3})?|[\\p{L} -]+forvaltningen|\\S*://\\S+ [0-9]+/[0-9]+"
                    + "|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4}, .*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static NotePages of(List<Sheet> sheets, Findings findings) {
        Set<String> hyphenated = Line.hyphenated(
                sheets.stream().flatMap(sheet -> sheet.words().stream()).toList());
        List<Line> prose = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (List<Line> page : withoutMargins(sheets)) {
            List<Word> words =
                    page.stream().flatMap(line -> line.words().stream()).toList();
            if (words.isEmpty()) {
                continue;
            }
            Sheet whole = sheets.get(words.get(0).page() - 1);
            Sheet sheet = new Sheet(whole.number(), whole.width(), whole.height(), words, whole.rules());
            Table last = tables.isEmpty() ? null : tables.get(tables.size() - 1);
            boolean textSince = last == null
                    || prose.stream()
                            .anyMatch(line -> line.page() > last.page
                                    || (line.page() == last.page && line.top() > last.bottom - 1));
            List<Table> found = RuledTables.on(sheet, textSince ? null : last);
            List<Line> between = Line.of(words.stream()
                    .filter(word -> found.stream().noneMatch(table -> holds(table, word)))
                    .toList());
            for (Table table : found) {
                boolean first = table == found.get(0)
                        && !textSince
                        && last != null
                        && between.stream().noneMatch(line -> line.bottom() < table.top + 3);
                if (last != null && first && table.continues(last)) {
                    append(last, table);
                } else if (table.head.isEmpty()) {
                    findings.remark("TABLE_NOT_READ", null, words.get(0), NOT_READ);
                } else {
                    tables.add(table);
                }
            }
            prose.addAll(between);
            unread(sheet, between, findings);
        }
        tables.addAll(OpenTables.in(prose));
        return placed(new Prose(List.copyOf(prose), hyphenated), tables);
    }

    /** Gives each table the lines above it and the heading under which it stands. */
    static NotePages placed(Prose prose, List<Table> tables) {
        if (tables.size() > MOST_TABLES) {
            throw Findings.refusal(
                    "NOTE_NOT_READ",
                    null,
                    new Bilingual(
                            "en fil med så mange tabeller er intet notat", "a file with so many tables is no note"));
        }
        tables.sort(Comparator.<Table>comparingInt(table -> table.startPage).thenComparingDouble(table -> table.top));
        for (Table table : tables) {
            List<String> above = prose.lines().stream()
                    .filter(line -> line.page() < table.startPage
                            || (line.page() == table.startPage && line.bottom() < table.top + 3))
                    .map(Line::text)
                    .toList();
            table.caption = above.subList(Math.max(0, above.size() - 3), above.size());
            table.section = above.stream().filter(Prose::isHeading).reduce("", (a, b) -> b);
        }
        return new NotePages(prose, tables);
    }

    private static final Bilingual NOT_READ = new Bilingual(
            "her står en tabel, som ikke er læst; se efter, om den hører til notatets beløb",
            "here is a table that was not read; see whether it belongs to the note's amounts");

    private static boolean holds(Table table, Word word) {
        double middle = (word.top() + word.bottom()) / 2;
        return middle > table.top
                && middle < table.bottom
                && word.centre() > table.columns.get(0).left()
                && word.centre() < table.columns.get(table.columns.size() - 1).right();
    }

    /** Rows go on over the page: the first of the next page belongs to the last of this, where it is no row of its own. */
    private static void append(Table last, Table more) {
        if (!more.head.isEmpty() && !more.yearTexts().equals(last.yearTexts())) {
            throw Findings.refusal(
                    "YEARS_DIFFER",
                    more.head.get(0),
                    new Bilingual(
                            "tabellens hoved har andre år end på siden før",
                            "the head of the table has other years than on the page before"));
        }
        last.page = more.page;
        last.bottom = more.bottom;
        List<Row> rows = new ArrayList<>(more.rows);
        if (!last.rows.isEmpty() && !rows.isEmpty() && goesOn(last, last.rows.get(last.rows.size() - 1), rows.get(0))) {
            Row whole = last.rows.remove(last.rows.size() - 1);
            Row rest = rows.remove(0);
            List<List<Word>> cells = new ArrayList<>();
            for (int i = 0; i < whole.cells().size(); i++) {
                cells.add(Stream.concat(whole.cells().get(i).stream(), rest.cells().get(i).stream())
                        .toList());
            }
            last.rows.add(new Row(cells));
        }
        last.rows.addAll(rows);
    }

    private static boolean goesOn(Table table, Row before, Row after) {
        if (table.isOfGoals()) {
            List<Word> end = table.named(before).getOrDefault(Kind.AIM, List.of());
            boolean ended = !end.isEmpty() && end.get(end.size() - 1).text().endsWith(".");
            return !ended || after.cells().stream().anyMatch(List::isEmpty);
        }
        boolean blankBefore = table.amounts(before).stream().allMatch(List::isEmpty);
        boolean blankAfter = table.amounts(after).stream().allMatch(List::isEmpty);
        return blankBefore || blankAfter;
    }

    private static void unread(Sheet sheet, List<Line> lines, Findings findings) {
        for (Line line : lines) {
            List<Word> amounts = line.words().stream()
                    .filter(word -> Amount.isNumeric(word.text()))
                    .toList();
            boolean ruled = sheet.rules().stream()
                    .filter(Rule::across)
                    .filter(rule -> Math.abs(rule.at() - line.bottom()) < 15
                            && rule.from() < line.left() + 3
                            && rule.to()
                                    > line.words().get(line.words().size() - 1).left())
                    .findAny()
                    .isPresent();
            if (amounts.size() > 2 && ruled) {
                findings.remark("TABLE_NOT_READ", null, amounts.get(0), NOT_READ);
            }
        }
    }

    /** The lines of each page; one at the edge that only numbers or names the page, or comes again on another, is left out. */
    private static List<List<Line>> withoutMargins(List<Sheet> sheets) {
        Map<String, Integer> often = new HashMap<>();
        List<List<Line>> pages = new ArrayList<>();
        for (Sheet sheet : sheets) {
            List<Line> lines = new ArrayList<>(Line.of(sheet.words()));
            pages.add(lines);
            lines.stream()
                    .filter(line -> isAtEdge(sheet, lines, line))
                    .map(NotePages::shape)
                    .distinct()
                    .forEach(shape -> often.merge(shape, 1, Integer::sum));
        }
        for (int i = 0; i < pages.size(); i++) {
            Sheet sheet = sheets.get(i);
            List<Line> all = List.copyOf(pages.get(i));
            pages.get(i)
                    .removeIf(line -> isAtEdge(sheet, all, line)
                            && (PAGE.matcher(line.text()).matches()
                                    || (often.getOrDefault(shape(line), 0) > 1
                                            && !line.text().matches(".*(?:p/l|kr\\.).*"))));
        }
        return pages;
    }

    private static String shape(Line line) {
        return line.text().replaceAll("[0-9]+", "0");
    }

    private static boolean isAtEdge(Sheet sheet, List<Line> lines, Line line) {
        int at = lines.indexOf(line);
        boolean outermost = at < 2 || at >= lines.size() - 2;
        boolean within = line.bottom() > sheet.height() * MARGIN && line.bottom() < sheet.height() * (1 - MARGIN);
        boolean inTable = sheet.rules().stream()
                .anyMatch(rule -> !rule.across() && rule.from() < line.bottom() && rule.to() > line.top());
        return outermost && !inTable && (!within || line.words().get(0).ofText());
    }
}
