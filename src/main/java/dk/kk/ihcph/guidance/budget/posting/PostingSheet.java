package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.job.CsvTable;
import dk.kk.ihcph.guidance.job.LineSource;
import dk.kk.ihcph.guidance.job.SheetHeader;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sheet of postings: finds its columns by their header, and reads each line as the request it describes. */
final class PostingSheet implements LineSource<PostingSheet.Line> {
    /**
     * A line as far as it could be read: what could not is left out of the request.
     *
     * @param number where it begins in the file
     */
    record Line(int number, PostingRequest request, List<Violation> unreadable) {}

    private final CsvTable table;
    private final SheetHeader<PostingColumn> header;
    private final Map<String, String> names;
    private final String source;
    private final @Nullable String period;

    private PostingSheet(CsvTable table, SheetHeader<PostingColumn> header, String source, @Nullable String period) {
        this.table = table;
        this.header = header;
        this.names = header.names();
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
        SheetHeader<PostingColumn> header = new SheetHeader<>(table.next(), PostingColumn.values());
        List<Violation> broken = new ArrayList<>(header.broken());
        Stream.of(PostingColumn.values())
                .filter(column -> column.isRequired() && !header.has(column))
                .map(column -> SheetHeader.missing(column.danish(), column.field()))
                .forEach(broken::add);
        ProblemException.refuse(broken);
        return new PostingSheet(table, header, source, period);
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
        cells.unreadable.addAll(header.read(row, cells.texts::put));
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
