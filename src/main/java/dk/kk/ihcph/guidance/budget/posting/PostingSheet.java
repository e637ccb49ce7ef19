package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.job.CsvTable;
import dk.kk.ihcph.guidance.job.LineSource;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sheet of postings: finds its columns by their header, and reads each line as the request it describes. */
final class PostingSheet implements LineSource<PostingSheet.Line> {
    private static final int LONGEST_NAME = 100;

    /**
     * A line as far as it could be read: what could not is left out of the request.
     *
     * @param number where it begins in the file
     */
    record Line(int number, PostingRequest request, List<Violation> unreadable) {}

    private final CsvTable table;
    private final List<PostingColumn> columns;
    private final Map<String, String> names;
    private final String source;
    private final @Nullable String period;

    private PostingSheet(
            CsvTable table,
            List<PostingColumn> columns,
            Map<String, String> names,
            String source,
            @Nullable String period) {
        this.table = table;
        this.columns = columns;
        this.names = names;
        this.source = source;
        this.period = period;
    }

    /**
     * Refuses with 422 a header that is not that of postings.
     *
     * @param period of lines that name none
     */
    static PostingSheet open(InputStream content, String source, @Nullable String period) throws IOException {
        CsvTable table = CsvTable.open(content);
        CsvTable.Row header = table.next();
        List<Violation> broken = new ArrayList<>();
        List<PostingColumn> columns = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (String cell : header == null ? List.<String>of() : header.cells()) {
            String name = cell.length() > LONGEST_NAME ? cell.substring(0, LONGEST_NAME) : cell;
            PostingColumn column = PostingColumn.named(cell).orElse(null);
            if (column == null) {
                broken.add(unknownColumn(name));
            } else if (names.putIfAbsent(column.field(), name) != null) {
                broken.add(headerViolation(
                        "DUPLICATE_COLUMN",
                        new Bilingual("kolonnen %s findes to gange", "the column %s is there twice").with(name)));
            } else {
                columns.add(column);
            }
        }
        Stream.of(PostingColumn.values())
                .filter(column -> column.isRequired() && !columns.contains(column))
                .map(PostingSheet::missing)
                .forEach(broken::add);
        ProblemException.refuse(broken);
        return new PostingSheet(table, columns, names, source, period);
    }

    private static Violation unknownColumn(String name) {
        return headerViolation(
                "UNKNOWN_COLUMN",
                new Bilingual("kolonnen \"%s\" er ukendt; kendte er: %s", "the column \"%s\" is unknown; known are: %s")
                        .with(
                                name,
                                Stream.of(PostingColumn.values())
                                        .map(PostingColumn::field)
                                        .collect(Collectors.joining(", "))));
    }

    private static Violation missing(PostingColumn column) {
        return headerViolation(
                "MISSING_COLUMN",
                new Bilingual(
                        "kolonnen " + column.danish() + " mangler", "the column " + column.field() + " is missing"));
    }

    private static Violation headerViolation(String code, Bilingual message) {
        return new Violation("", null, 1, code, message);
    }

    /** How the header calls what a violation points at. */
    @Nullable
    String column(Violation violation) {
        String pointer = Objects.requireNonNullElse(violation.pointer(), "");
        return pointer.isEmpty() ? null : names.get(pointer.substring(1));
    }

    @Override
    public @Nullable Line next() throws IOException {
        CsvTable.Row row = table.next();
        if (row == null) {
            return null;
        }
        Cells cells = new Cells();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (!cell.isEmpty() && i >= columns.size()) {
                cells.unreadable.add(Violation.at(
                        "",
                        "TOO_MANY_CELLS",
                        new Bilingual(
                                "linjen har flere celler end overskriften",
                                "the line has more cells than the header")));
                break;
            } else if (!cell.isEmpty()) {
                cells.texts.put(columns.get(i), cell);
            }
        }
        return new Line(row.line(), request(cells), cells.unreadable);
    }

    /** The constraints of a request tell what is missing. */
    @SuppressWarnings("NullAway")
    private PostingRequest request(Cells cells) {
        String written = cells.read(PostingColumn.PERIOD, SheetTimes::month);
        return new PostingRequest(
                cells.read(PostingColumn.ALLOCATION, PostingSheet::id),
                cells.<LocalDate>read(PostingColumn.DATE, SheetTimes::date),
                written == null && !cells.texts.containsKey(PostingColumn.PERIOD) ? period : written,
                cells.read(PostingColumn.ACCOUNT, PostingSheet::text),
                cells.read(PostingColumn.COST_OBJECT, PostingSheet::text),
                cells.<BigDecimal>read(PostingColumn.AMOUNT, DanishAmount::read),
                cells.read(PostingColumn.TEXT, PostingSheet::text),
                cells.read(PostingColumn.SUPPLIER, PostingSheet::text),
                source,
                cells.read(PostingColumn.REFERENCE, PostingSheet::text),
                cells.read(PostingColumn.EVENT, PostingSheet::id),
                cells.read(PostingColumn.SALARY_MONTH, SheetTimes::month));
    }

    private static String text(String pointer, String cell) {
        return cell;
    }

    private static UUID id(String pointer, String cell) {
        try {
            UUID id = UUID.fromString(cell);
            if (id.toString().equalsIgnoreCase(cell)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            // said below, as of what only looks like one
        }
        throw ProblemException.invalid(
                Violation.at(pointer, "WRONG_TYPE", new Bilingual("skal være et UUID", "must be a UUID")));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    /** The cells of a line that are not empty, and what could not be read of them. */
    private static final class Cells {
        private final Map<PostingColumn, String> texts = new EnumMap<>(PostingColumn.class);
        private final List<Violation> unreadable = new ArrayList<>();

        private <T> @Nullable T read(PostingColumn column, BiFunction<String, String, T> reader) {
            String cell = texts.get(column);
            try {
                return cell == null ? null : reader.apply(column.pointer(), cell);
            } catch (ProblemException refused) {
                unreadable.addAll(refused.violations());
                return null;
            }
        }
    }
}
