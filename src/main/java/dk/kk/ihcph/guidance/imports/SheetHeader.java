package dk.kk.ihcph.guidance.imports;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The header of a sheet: which columns it has, by the names that people give them, and what is wrong with it. */
public final class SheetHeader<C extends SheetHeader.Column> {
    private static final int LONGEST_NAME = 100;

    /** A column that a feature knows; an enum of its own. */
    public interface Column {
        /** The field of the request that it fills. */
        String field();

        /**
         * The names that it may have, as {@link #plain} writes them, in groups. A sheet may have one column of each group:
         * in every row the cell of the first group counts that is not empty.
         */
        List<List<String>> names();

        default String pointer() {
            return "/" + field();
        }
    }

    /**
     * One column of the sheet.
     *
     * @param column what it fills; null where nobody needs it
     * @param group of the column's names
     */
    private record Place<C>(@Nullable C column, int group, String name) {
        boolean isUnnamed() {
            return name.isEmpty();
        }
    }

    private final List<Place<C>> places = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Violation> broken = new ArrayList<>();
    private final int line;

    SheetHeader(int line, List<String> cells, C[] known) {
        this.line = line;
        for (String cell : cells) {
            String name = cell.length() > LONGEST_NAME ? cell.substring(0, LONGEST_NAME) : cell;
            Place<C> place = place(name, known);
            C column = place.column();
            if (column != null && places.stream().anyMatch(other -> isSame(other, place))) {
                broken.add(violation(
                        "DUPLICATE_COLUMN",
                        new Bilingual("kolonnen %s findes to gange", "the column %s is there twice").with(name)));
            }
            if (column != null
                    && places.stream().noneMatch(other -> other.column() == column && other.group() < place.group())) {
                names.put(column.field(), name);
            }
            places.add(place);
        }
    }

    private static <C extends Column> boolean isSame(Place<C> one, Place<C> other) {
        return one.column() == other.column() && one.group() == other.group();
    }

    private static <C extends Column> Place<C> place(String name, C[] known) {
        String plain = plain(name);
        for (C column : known) {
            for (int group = 0; group < column.names().size(); group++) {
                if (column.names().get(group).contains(plain)) {
                    return new Place<>(column, group, name);
                }
            }
        }
        return new Place<>(null, 0, name);
    }

    /** How many of the columns the row names. */
    static int score(List<String> cells, Column[] known) {
        return (int) cells.stream()
                .map(cell -> place(cell, known).column())
                .filter(column -> column != null)
                .distinct()
                .count();
    }

    /** A group of names of a column. Upper and lower case, blanks and punctuation make no difference. */
    public static List<String> group(String name, String... others) {
        return Stream.concat(Stream.of(name), Stream.of(others))
                .map(SheetHeader::plain)
                .toList();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The columns that are there twice. */
    public List<Violation> broken() {
        return List.copyOf(broken);
    }

    public boolean has(C column) {
        return names.containsKey(column.field());
    }

    /** How the file calls the fields of the request. */
    public Map<String, String> names() {
        return Map.copyOf(names);
    }

    /** The names of the columns that nobody needs. */
    public List<String> ignored() {
        return places.stream()
                .filter(place -> place.column() == null && !place.isUnnamed())
                .map(Place::name)
                .toList();
    }

    /** Hands each cell that counts to the reader; what it refuses is collected, and so are cells that no name stands over. */
    public List<Violation> read(CsvTable.Row row, BiConsumer<C, String> reader) {
        List<Violation> unreadable = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            Place<C> place = i < places.size() ? places.get(i) : new Place<>(null, 0, "");
            C column = place.column();
            if (cell.isEmpty() || (column != null && isReplaced(place, row))) {
                continue;
            }
            if (column != null) {
                try {
                    reader.accept(column, cell);
                } catch (Refused refused) {
                    unreadable.addAll(refused.violations());
                }
            } else if (place.isUnnamed()) {
                unreadable.add(Violation.at(
                        "",
                        "TOO_MANY_CELLS",
                        new Bilingual(
                                "linjen har flere celler end overskriften",
                                "the line has more cells than the header")));
                break;
            }
        }
        return unreadable;
    }

    /** Whether another column of the same field goes before it in this row. */
    private boolean isReplaced(Place<C> place, CsvTable.Row row) {
        for (int i = 0;
                place.group() > 0 && i < places.size() && i < row.cells().size();
                i++) {
            Place<C> other = places.get(i);
            if (other.column() == place.column()
                    && other.group() < place.group()
                    && !row.cells().get(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    public Violation missing(String danish, String english) {
        return violation(
                "MISSING_COLUMN",
                new Bilingual("kolonnen " + danish + " mangler", "the column " + english + " is missing"));
    }

    private Violation violation(String code, Bilingual message) {
        return new Violation("", null, line, code, message);
    }
}
