package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.PrintedRow;
import dk.kk.ihcph.guidance.budget.note.reader.Word.PrintedPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of a note as one: tables joined over pages, and the text between them without heads, feet and page numbers. */
record NotePages(Prose prose, List<PrintedTable> tables) {
    private static final double MARGIN = 0.1;
    private static final int MOST_TABLES = 40;
    private static final Pattern PAGE = Pattern.compile(
            "(?:side\\s*)?[0-9]{1,3}(?:\\s*(?:af|/|of)\\s*[0-9]{1,3})?|[\\p{L} -]+forvaltningen|\\S*://\\S+ [0-9]+/[0-9]+"
                    + "|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4}, .*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static NotePages of(List<PrintedPage> sheets, Findings findings) {
        Set<String> hyphenated = PrintedLine.hyphenated(
                sheets.stream().flatMap(sheet -> sheet.words().stream()).toList());
        List<PrintedLine> prose = new ArrayList<>();
        List<PrintedTable> tables = new ArrayList<>();
        for (PrintedPage sheet : withoutMargins(sheets)) {
            PrintedTable last = tables.isEmpty() ? null : tables.get(tables.size() - 1);
            boolean textSince = last == null
                    || prose.stream()
                            .anyMatch(line -> line.page() > last.page
                                    || (line.page() == last.page && line.top() > last.bottom - 1));
            List<PrintedTable> found = RuledTables.on(sheet, textSince ? null : last);
            List<PrintedLine> between = PrintedLine.of(sheet.words().stream()
                    .filter(word -> found.stream().noneMatch(table -> table.holds(word)))
                    .toList());
            for (PrintedTable table : found) {
                boolean first =
                        table == found.get(0) && between.stream().noneMatch(line -> line.bottom() < table.top + 3);
                if (last != null && !textSince && first && table.continues(last)) {
                    append(last, table);
                } else if (table.head.isEmpty()) {
                    findings.remark(
                            Finding.TABLE_NOT_READ, null, table.rows.get(0).words());
                } else {
                    tables.add(table);
                }
            }
            prose.addAll(between);
            between.forEach(line -> remarkUnread(sheet, line, findings));
        }
        tables.addAll(OpenTables.takeFrom(prose));
        if (tables.size() > MOST_TABLES) {
            throw Findings.refusal(Finding.NOTE_NOT_READ, null);
        }
        tables.sort(Comparator.<PrintedTable>comparingInt(table -> table.startPage)
                .thenComparingDouble(table -> table.top));
        tables.forEach(table -> table.standUnder(prose));
        return new NotePages(new Prose(List.copyOf(prose), hyphenated), tables);
    }

    /** Rows go on over the page: the first of the next page belongs to the last of this, where it is no row of its own. */
    private static void append(PrintedTable last, PrintedTable more) {
        if (!more.head.isEmpty() && !more.repeats(last)) {
            throw Findings.refusal(Finding.TABLE_AMBIGUOUS, more.head.get(0));
        }
        last.page = more.page;
        last.bottom = more.bottom;
        List<PrintedRow> rows = new ArrayList<>(more.rows);
        if (!last.rows.isEmpty() && !rows.isEmpty() && goesOn(last, last.rows.get(last.rows.size() - 1), rows.get(0))) {
            PrintedRow whole = last.rows.remove(last.rows.size() - 1);
            PrintedRow rest = rows.remove(0);
            List<List<Word>> cells = new ArrayList<>();
            for (int i = 0; i < whole.cells().size(); i++) {
                cells.add(Stream.concat(whole.cells().get(i).stream(), rest.cells().get(i).stream())
                        .toList());
            }
            last.rows.add(new PrintedRow(cells));
        }
        last.rows.addAll(rows);
    }

    private static boolean goesOn(PrintedTable table, PrintedRow before, PrintedRow after) {
        if (table.isOfGoals()) {
            List<Word> end = table.words(before, ColumnKind.AIM);
            boolean ended = !end.isEmpty() && end.get(end.size() - 1).text().endsWith(".");
            return !ended || after.cells().stream().anyMatch(List::isEmpty);
        }
        return Stream.of(before, after)
                .anyMatch(row -> table.amounts(row).stream().allMatch(List::isEmpty));
    }

    /** A line of amounts between ruling lines is of a table. */
    private static void remarkUnread(PrintedPage sheet, PrintedLine line, Findings findings) {
        List<Word> amounts = line.words().stream()
                .filter(word -> word.text().matches("\\D{0,2}[0-9].*") && Amount.isPrinted(word))
                .toList();
        boolean ruled = sheet.rules().stream()
                .anyMatch(rule -> rule.across()
                        && Math.abs(rule.at() - line.bottom()) < 15
                        && rule.from() < line.left() + 3
                        && rule.to() > line.words().get(line.words().size() - 1).left());
        if (amounts.size() > 2 && ruled) {
            findings.remark(Finding.TABLE_NOT_READ, null, amounts);
        }
    }

    /** The pages without the lines at their edges that only number or name the page, or come again on another. */
    private static List<PrintedPage> withoutMargins(List<PrintedPage> sheets) {
        Map<String, Integer> often = new HashMap<>();
        for (PrintedPage sheet : sheets) {
            edges(sheet).stream()
                    .map(NotePages::shape)
                    .distinct()
                    .forEach(shape -> often.merge(shape, 1, Integer::sum));
        }
        List<PrintedPage> inner = new ArrayList<>();
        for (PrintedPage sheet : sheets) {
            Set<Word> left = new HashSet<>();
            for (PrintedLine line : edges(sheet)) {
                boolean again = often.getOrDefault(shape(line), 0) > 1
                        && !line.text().matches(".*(?:p/l|kr\\.).*")
                        && line.words().stream().filter(Amount::isPrinted).count() < 3;
                if (again || PAGE.matcher(line.text()).matches()) {
                    left.addAll(line.words());
                }
            }
            inner.add(new PrintedPage(
                    sheet.number(),
                    sheet.width(),
                    sheet.height(),
                    sheet.words().stream().filter(word -> !left.contains(word)).toList(),
                    sheet.rules()));
        }
        return inner;
    }

    private static String shape(PrintedLine line) {
        return line.text().replaceAll("[0-9]+", "0");
    }

    /** The two first and the two last lines of a page, as far as they stand in its margins and in no table. */
    private static List<PrintedLine> edges(PrintedPage sheet) {
        List<PrintedLine> lines = PrintedLine.of(sheet.words());
        List<PrintedLine> edges = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            boolean outermost = i < 2 || i >= lines.size() - 2;
            boolean within = line.bottom() > sheet.height() * MARGIN && line.bottom() < sheet.height() * (1 - MARGIN);
            if (outermost
                    && (!within || line.words().get(0).ofText())
                    && sheet.rules().stream()
                            .noneMatch(
                                    rule -> !rule.across() && rule.from() < line.bottom() && rule.to() > line.top())) {
                edges.add(line);
            }
        }
        return edges;
    }
}
