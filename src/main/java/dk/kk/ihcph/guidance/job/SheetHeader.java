package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The header of a sheet: which columns it has, by the names that people give them, and what is wrong with it. */
public final class SheetHeader<C extends SheetHeader.Column> {
    private static final int LONGEST_NAME = 100;

    /** A column that a feature knows; an enum of its own. */
    public interface Column {
        /** The field of the request that it fills. */
        String field();

        /** What it may be called, the field included, as {@link #plain} writes it. */
        List<String> names();

        default String pointer() {
            return "/" + field();
        }
    }

    private final List<C> columns = new ArrayList<>();
    private final Map<String, String> names;
    private final List<Violation> broken = new ArrayList<>();

    public SheetHeader(CsvTable.@Nullable Row header, C[] known) {
        Map<String, String> called = new HashMap<>();
        for (String cell : header == null ? List.<String>of() : header.cells()) {
            String name = cell.length() > LONGEST_NAME ? cell.substring(0, LONGEST_NAME) : cell;
            C column = Stream.of(known)
                    .filter(one -> one.names().contains(plain(cell)))
                    .findFirst()
                    .orElse(null);
            if (column == null) {
                broken.add(unknown(name, known));
            } else if (called.putIfAbsent(column.field(), name) != null) {
                broken.add(violation(
                        "DUPLICATE_COLUMN",
                        new Bilingual("kolonnen %s findes to gange", "the column %s is there twice").with(name)));
            } else {
                columns.add(column);
            }
        }
        names = Map.copyOf(called);
    }

    /** The names of a column, its field first. Upper and lower case, blanks and punctuation make no difference. */
    public static List<String> names(String field, String... others) {
        return Stream.concat(Stream.of(field), Stream.of(others))
                .map(SheetHeader::plain)
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** What is wrong with it so far. */
    public List<Violation> broken() {
        return List.copyOf(broken);
    }

    public boolean has(C column) {
        return columns.contains(column);
    }

    /** How the file calls the fields of the request. */
    public Map<String, String> names() {
        return names;
    }

    /** Hands each cell that is not empty to the reader; what it refuses is collected, and so are cells beyond the header. */
    public List<Violation> read(CsvTable.Row row, BiConsumer<C, String> reader) {
        List<Violation> unreadable = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (!cell.isEmpty() && i >= columns.size()) {
                unreadable.add(Violation.at(
                        "",
                        "TOO_MANY_CELLS",
                        new Bilingual(
                                "linjen har flere celler end overskriften",
                                "the line has more cells than the header")));
                break;
            } else if (!cell.isEmpty()) {
                try {
                    reader.accept(columns.get(i), cell);
                } catch (ProblemException refused) {
                    unreadable.addAll(refused.violations());
                }
            }
        }
        return unreadable;
    }

    public static Violation missing(String danish, String english) {
        return violation(
                "MISSING_COLUMN",
                new Bilingual("kolonnen " + danish + " mangler", "the column " + english + " is missing"));
    }

    private static Violation unknown(String name, Column[] known) {
        return violation(
                "UNKNOWN_COLUMN",
                new Bilingual("kolonnen \"%s\" er ukendt; kendte er: %s", "the column \"%s\" is unknown; known are: %s")
                        .with(name, Stream.of(known).map(Column::field).collect(Collectors.joining(", "))));
    }

    private static Violation violation(String code, Bilingual message) {
        return new Violation("", null, 1, code, message);
    }
}
