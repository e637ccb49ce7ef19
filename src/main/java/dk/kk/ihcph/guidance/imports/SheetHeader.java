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

/** The header of a sheet: its columns, recognised by the names that people give them, and its faults. */
public final class SheetHeader<C extends SheetHeader.KnownColumn> {
    private static final int LONGEST_NAME = 100;

    /** A column that a feature knows. Each feature defines its columns in an enum. */
    public interface KnownColumn {
        /** Returns the field of the request that the column fills. */
        String field();

        /**
         * Returns the names that the column may have, in groups and as {@link #plain} writes them. A sheet may have
         * one column of each group. In each row the first group with a non-empty cell counts.
         */
        List<List<String>> names();

        default String pointer() {
            return "/" + field();
        }
    }

    /**
     * One column of the sheet.
     *
     * @param column the known column; null if it is not used
     * @param group the index of the group of names that matched
     */
    private record MatchedColumn<C>(@Nullable C column, int group, String name) {
        boolean isUnnamed() {
            return name.isEmpty();
        }
    }

    private final List<MatchedColumn<C>> places = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Violation> broken = new ArrayList<>();
    private final int line;

    SheetHeader(int line, List<String> cells, C[] known) {
        this.line = line;
        for (String cell : cells) {
            String name = cell.length() > LONGEST_NAME ? cell.substring(0, LONGEST_NAME) : cell;
            MatchedColumn<C> place = place(name, known);
            C column = place.column();
            if (column != null && places.stream().anyMatch(other -> isSame(other, place))) {
                broken.add(violation(
                        "DUPLICATE_COLUMN",
                        new Bilingual("kolonnen %s er angivet to gange", "the column %s is given twice").with(name)));
            }
            if (column != null
                    && places.stream().noneMatch(other -> other.column() == column && other.group() < place.group())) {
                names.put(column.field(), name);
            }
            places.add(place);
        }
    }

    private static <C extends KnownColumn> boolean isSame(MatchedColumn<C> one, MatchedColumn<C> other) {
        return one.column() == other.column() && one.group() == other.group();
    }

    private static <C extends KnownColumn> MatchedColumn<C> place(String name, C[] known) {
        String plain = plain(name);
        for (C column : known) {
            for (int group = 0; group < column.names().size(); group++) {
                if (column.names().get(group).contains(plain)) {
                    return new MatchedColumn<>(column, group, name);
                }
            }
        }
        return new MatchedColumn<>(null, 0, name);
    }

    /** Counts the known columns that the row names. */
    static int score(List<String> cells, KnownColumn[] known) {
        return (int) cells.stream()
                .map(cell -> place(cell, known).column())
                .filter(column -> column != null)
                .distinct()
                .count();
    }

    /** Makes a group of names. Case, blanks and punctuation make no difference. */
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

    /** Returns the violations of the header: columns that appear twice. */
    public List<Violation> broken() {
        return List.copyOf(broken);
    }

    public boolean has(C column) {
        return names.containsKey(column.field());
    }

    /** Returns the file's names of the request's fields. */
    public Map<String, String> names() {
        return Map.copyOf(names);
    }

    /** Returns the names of the unused columns. */
    public List<String> ignored() {
        return places.stream()
                .filter(place -> place.column() == null && !place.isUnnamed())
                .map(MatchedColumn::name)
                .toList();
    }

    /** Passes each cell that counts to the reader. Returns the reader's refusals, and the cells outside all columns. */
    public List<Violation> read(CsvTable.CsvRow row, BiConsumer<C, String> reader) {
        List<Violation> unreadable = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            MatchedColumn<C> place = i < places.size() ? places.get(i) : new MatchedColumn<>(null, 0, "");
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

    /** Returns whether a column of an earlier group fills the same field in this row. */
    private boolean isReplaced(MatchedColumn<C> place, CsvTable.CsvRow row) {
        for (int i = 0;
                place.group() > 0 && i < places.size() && i < row.cells().size();
                i++) {
            MatchedColumn<C> other = places.get(i);
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
