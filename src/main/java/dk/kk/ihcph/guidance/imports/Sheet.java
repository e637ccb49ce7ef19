package dk.kk.ihcph.guidance.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table with its surroundings. It finds the encoding, the separator and the header: the row, among the first rows,
 * that names most of the known columns. The rows above the header are skipped and reported.
 */
public final class Sheet<C extends SheetHeader.KnownColumn> implements LineSource<CsvTable.CsvRow> {
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=(.)\"?(?:\\R[\\s\\S]*)?", Pattern.CASE_INSENSITIVE);
    private static final String SEPARATORS = ";,\t";
    private static final int ROWS_UP_TO_THE_HEADER = 30;

    /** The position of the header, with the separator of its cells. */
    private record HeaderPosition(char separator, int row, int score) {}

    private final CsvTable table;
    private final SheetHeader<C> header;
    private final ObjectNode surroundings;

    private Sheet(CsvTable table, SheetHeader<C> header, ObjectNode surroundings) {
        this.table = table;
        this.header = header;
        this.surroundings = surroundings;
    }

    /**
     * Opens an upload. The upload is read twice: first to find its encoding.
     *
     * @param known the columns that the reader knows
     */
    public static <C extends SheetHeader.KnownColumn> Sheet<C> open(Supplier<InputStream> content, C[] known)
            throws IOException {
        Charset encoding;
        try (InputStream bytes = content.get()) {
            encoding = TextEncoding.of(bytes);
        }
        try {
            BufferedReader text = UploadedText.open(content.get(), encoding);
            HeaderPosition place = find(beginning(text), known);
            CsvTable table = new CsvTable(text, place.separator());
            ArrayNode above = JsonNodeFactory.instance.arrayNode();
            CsvTable.CsvRow row = table.next();
            for (int i = 0; i < place.row() && row != null; i++) {
                above.add(row.line());
                row = table.next();
            }
            SheetHeader<C> header = row == null
                    ? new SheetHeader<>(1, List.of(), known)
                    : new SheetHeader<>(row.line(), row.cells(), known);
            ObjectNode surroundings = JsonNodeFactory.instance
                    .objectNode()
                    .put("encoding", encoding.name().toLowerCase(Locale.ROOT))
                    .put("separator", place.separator() == '\t' ? "tab" : String.valueOf(place.separator()));
            if (row != null) {
                surroundings.put("headerLine", row.line());
            }
            surroundings.set("linesAboveHeader", above);
            ArrayNode ignored = surroundings.putArray("ignoredColumns");
            header.ignored().forEach(name -> ignored.add(CprNumbers.mask(name)));
            return new Sheet<>(table, header, surroundings);
        } catch (CharacterCodingException e) {
            throw TextEncoding.notText();
        }
    }

    private static String beginning(BufferedReader text) throws IOException {
        char[] beginning = new char[UploadedText.BUFFER];
        text.mark(beginning.length);
        int length = 0;
        for (int read = 0; read >= 0 && length < beginning.length; length += Math.max(read, 0)) {
            read = text.read(beginning, length, beginning.length - length);
        }
        text.reset();
        return new String(beginning, 0, length);
    }

    /** Finds the row that names most columns. Ties go to the first row and the first separator. */
    private static HeaderPosition find(String beginning, SheetHeader.KnownColumn[] known) throws IOException {
        Matcher declared = SEPARATOR_LINE.matcher(beginning);
        boolean isDeclared = declared.matches();
        String separators = isDeclared ? declared.group(1) : SEPARATORS;
        int first = isDeclared ? 1 : 0;
        HeaderPosition best = new HeaderPosition(separators.charAt(0), first, 0);
        for (int at = 0; at < separators.length(); at++) {
            char separator = separators.charAt(at);
            try (CsvTable rows = new CsvTable(new StringReader(beginning), separator)) {
                CsvTable.CsvRow row = next(rows);
                for (int i = 0; i < ROWS_UP_TO_THE_HEADER && row != null; i++) {
                    int score = i < first ? 0 : SheetHeader.score(row.cells(), known);
                    best = score > best.score() ? new HeaderPosition(separator, i, score) : best;
                    row = next(rows);
                }
            }
        }
        return best;
    }

    /**
     * Reads the next row of the beginning; null if it cannot be read, because the beginning may end within a cell,
     * and a wrong separator may leave a quotation mark open.
     */
    private static CsvTable.@Nullable CsvRow next(CsvTable rows) throws IOException {
        try {
            return rows.next();
        } catch (Refused endOfWhatIsSeen) {
            return null;
        }
    }

    public SheetHeader<C> header() {
        return header;
    }

    /**
     * Returns, for a job's result, the encoding, the separator, the header's line, the lines above it, and the unused
     * columns.
     */
    public ObjectNode surroundings() {
        return surroundings.deepCopy();
    }

    @Override
    public CsvTable.@Nullable CsvRow next() throws IOException {
        return table.next();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
