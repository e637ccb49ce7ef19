package dk.kk.ihcph.guidance.budget.note.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table: the words of its head by column, and its rows. */
final class PrintedTable {
    /** A column, by the words with which its head begins. */
    enum ColumnKind {
        LABEL,
        COMMITTEE("udvalg"),
        GRANT("bevilling"),
        DIRECTION("indtægt/", "udgift/", "u/i", "i/u"),
        AREA("styrings", "område"),
        YEAR,
        TOTAL("ialt", "total", "sum"),
        TARGET_GROUP("målgruppe"),
        ACTIVITY("indsats"),
        AIM("målsætning"),
        FOLLOW_UP("opfølgning");

        static final List<ColumnKind> ATTRIBUTES = List.of(COMMITTEE, GRANT, DIRECTION, AREA);
        static final List<ColumnKind> GOAL = List.of(TARGET_GROUP, ACTIVITY, AIM, FOLLOW_UP);
        private final List<String> heads;

        ColumnKind(String... heads) {
            this.heads = List.of(heads);
        }

        static ColumnKind of(String head) {
            if (head.strip().matches("(?:Budget |B |B|År )?[0-9]{4}")) {
                return YEAR;
            }
            String words = head.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00ad.:-]", "");
            return Stream.of(values())
                    .filter(kind -> kind.heads.stream().anyMatch(words::startsWith))
                    .findFirst()
                    .orElse(LABEL);
        }

        boolean isNamedIn(String lowerCaseHead) {
            return heads.stream().anyMatch(lowerCaseHead::contains);
        }

        boolean isMoney() {
            return this == YEAR || this == TOTAL;
        }

        boolean fits(String text) {
            return switch (this) {
                case COMMITTEE ->
                    text.matches("\\p{Lu}{2,4}") || text.matches("[\\p{L} ,-]+udvalget(?: \\(\\p{Lu}+\\))?");
                case GRANT -> text.matches("[0-9]{4}");
                case DIRECTION -> text.matches("[UI]|Udgift(?:er)?|Indtægt(?:er)?");
                case AREA -> text.matches("Service(?:udgifter)?|Anlæg(?:sudgifter)?|Overførs(?:el|ler)|Finansposter");
                default -> true;
            };
        }
    }

    /** A column of the page. */
    record PrintedColumn(ColumnKind kind, double left, double right, List<Word> head) {
        boolean holds(Word word) {
            return word.centre() >= left && word.centre() < right;
        }
    }

    /** The cells of a row, each in the order of the columns. */
    record PrintedRow(List<List<Word>> cells) {
        List<Word> words() {
            return cells.stream().flatMap(List::stream).toList();
        }
    }

    /** The pages on which it begins and, so far, ends. */
    final int startPage;

    int page;
    final double top;
    double bottom;
    final List<PrintedColumn> columns;
    final List<Word> head;
    final List<PrintedRow> rows = new ArrayList<>();
    /** The lines before it, the nearest last, and the heading under which it stands. */
    List<String> caption = List.of();

    String section = "";

    PrintedTable(int page, double top, double bottom, List<PrintedColumn> columns, List<Word> head) {
        this.startPage = page;
        this.page = page;
        this.top = top;
        this.bottom = bottom;
        this.columns = columns;
        this.head = head;
    }

    boolean has(ColumnKind kind) {
        return columns.stream().anyMatch(column -> column.kind == kind);
    }

    boolean isOfMoney() {
        return yearWords().stream().anyMatch(word -> word.text().matches("\\D*20[0-9]{2}"));
    }

    boolean isOfGoals() {
        return has(ColumnKind.TARGET_GROUP) && has(ColumnKind.AIM);
    }

    /** Whether the table names committees, directions, grants or control areas. */
    boolean hasAttributes() {
        return ColumnKind.ATTRIBUTES.stream().anyMatch(this::has);
    }

    List<Word> yearWords() {
        return columns.stream()
                .filter(column -> column.kind == ColumnKind.YEAR && !column.head.isEmpty())
                .map(column -> column.head.get(0))
                .toList();
    }

    /** Whether this is the head of the other table again, which a page parted. */
    boolean repeats(PrintedTable other) {
        return columns.size() == other.columns.size()
                && head.stream()
                        .map(Word::text)
                        .sorted()
                        .toList()
                        .equals(other.head.stream().map(Word::text).sorted().toList());
    }

    /** The cells of the years, then that of the total. */
    List<List<Word>> amounts(PrintedRow row) {
        return Stream.of(ColumnKind.YEAR, ColumnKind.TOTAL)
                .flatMap(kind -> IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).kind == kind)
                        .mapToObj(i -> row.cells.get(i)))
                .toList();
    }

    /** The words of a row in the columns of this kind. */
    List<Word> words(PrintedRow row, ColumnKind kind) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).kind == kind)
                .mapToObj(i -> row.cells.get(i))
                .flatMap(List::stream)
                .toList();
    }

    /** Whether the word stands within its lines; a table that goes on over pages is asked of its first. */
    boolean holds(Word word) {
        return word.middle() > top
                && word.middle() < bottom
                && word.centre() > columns.get(0).left
                && word.centre() < columns.get(columns.size() - 1).right;
    }

    /** Notes the lines above it and the heading under which it stands. */
    void standUnder(List<PrintedLine> prose) {
        List<String> above = prose.stream()
                .filter(line -> line.page() < startPage || (line.page() == startPage && line.bottom() < top + 3))
                .map(PrintedLine::text)
                .toList();
        caption = above.subList(Math.max(0, above.size() - 3), above.size());
        section = above.stream().filter(Prose::isHeading).reduce("", (a, b) -> b);
    }

    boolean continues(PrintedTable before) {
        return page == before.page + 1
                && columns.size() == before.columns.size()
                && IntStream.range(0, columns.size())
                        .allMatch(i -> Math.abs(columns.get(i).left - before.columns.get(i).left) < 8
                                && (head.isEmpty() || columns.get(i).kind == before.columns.get(i).kind));
    }
}
