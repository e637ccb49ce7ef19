package dk.kk.ihcph.guidance.budget.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A table: the words of its head by column, and its rows. */
final class Table {
    /** A column, by what its head says. */
    enum Kind {
        LABEL,
        COMMITTEE,
        GRANT,
        DIRECTION,
        AREA,
        YEAR,
        TOTAL,
        TARGET_GROUP,
        ACTIVITY,
        AIM,
        FOLLOW_UP;

        static Kind of(String head) {
            String words = head.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00ad.:-]", "");
            if (head.strip().matches("(?:Budget |B |B|År )?[0-9]{4}")) {
                return YEAR;
            }
            return Stream.of(
                            Map.entry("udvalg", COMMITTEE),
                            Map.entry("bevilling", GRANT),
                            Map.entry("indtægt/", DIRECTION),
                            Map.entry("u/i", DIRECTION),
                            Map.entry("i/u", DIRECTION),
                            Map.entry("udgift/", DIRECTION),
                            Map.entry("styringsområde", AREA),
                            Map.entry("område", AREA),
                            Map.entry("ialt", TOTAL),
                            Map.entry("total", TOTAL),
                            Map.entry("sum", TOTAL),
                            Map.entry("målgruppe", TARGET_GROUP),
                            Map.entry("indsats", ACTIVITY),
                            Map.entry("målsætning", AIM),
                            Map.entry("opfølgning", FOLLOW_UP))
                    .filter(entry -> words.startsWith(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(LABEL);
        }
    }

    /** A column of the page. */
    record Column(Kind kind, double left, double right, List<Word> head) {
        boolean holds(Word word) {
            return word.centre() >= left && word.centre() < right;
        }
    }

    /** The cells of a row, each in the order of the columns. */
    record Row(List<List<Word>> cells) {
        int page() {
            return words().get(0).page();
        }

        List<Word> words() {
            return cells.stream().flatMap(List::stream).toList();
        }

        boolean isEmpty() {
            return cells.stream().allMatch(List::isEmpty);
        }
    }

    /** The pages on which it begins and, so far, ends. */
    final int startPage;

    int page;
    final double top;
    double bottom;
    final List<Column> columns;
    final List<Word> head;
    /** Whether the columns are drawn, so that a word is in the one that it stands in. */
    final boolean ruled;

    final List<Row> rows = new ArrayList<>();
    /** The lines before it, the nearest last, and the heading under which it stands. */
    List<String> caption = List.of();

    String section = "";

    Table(int page, double top, double bottom, List<Column> columns, List<Word> head, boolean ruled) {
        this.startPage = page;
        this.page = page;
        this.top = top;
        this.bottom = bottom;
        this.columns = columns;
        this.head = head;
        this.ruled = ruled;
    }

    boolean has(Kind kind) {
        return columns.stream().anyMatch(column -> column.kind == kind);
    }

    boolean isOfMoney() {
        return of(Kind.YEAR).stream().flatMap(year -> year.head().stream()).anyMatch(word -> word.text()
                .matches("\\D*20[0-9]{2}"));
    }

    boolean isOfGoals() {
        return has(Kind.TARGET_GROUP) && has(Kind.AIM);
    }

    List<String> yearTexts() {
        return of(Kind.YEAR).stream().map(year -> year.head().get(0).text()).toList();
    }

    List<Column> of(Kind kind) {
        return columns.stream().filter(column -> column.kind == kind).toList();
    }

    /** The words of a row by the kind of their columns; those of the years and the total are in {@link #amounts}. */
    Map<Kind, List<Word>> named(Row row) {
        Map<Kind, List<Word>> named = new EnumMap<>(Kind.class);
        for (int i = 0; i < columns.size(); i++) {
            named.computeIfAbsent(columns.get(i).kind, k -> new ArrayList<>()).addAll(row.cells.get(i));
        }
        return named;
    }

    /** The cells of the years, then that of the total. */
    List<List<Word>> amounts(Row row) {
        List<List<Word>> amounts = new ArrayList<>();
        for (Kind kind : List.of(Kind.YEAR, Kind.TOTAL)) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).kind == kind) {
                    amounts.add(row.cells.get(i));
                }
            }
        }
        return amounts;
    }

    boolean continues(Table before) {
        boolean sameColumns = columns.size() == before.columns.size();
        for (int i = 0; sameColumns && i < columns.size(); i++) {
            sameColumns = Math.abs(columns.get(i).left - before.columns.get(i).left) < 8
                    && (head.isEmpty() || columns.get(i).kind == before.columns.get(i).kind);
        }
        return sameColumns && page == before.page + 1;
    }
}
