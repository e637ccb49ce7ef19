package dk.kk.ihcph.guidance.job;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dk.kk.ihcph.guidance.web.Bilingual;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as spreadsheets save it: separated by semicolon, comma or tab, cells in quotes where need be (RFC 4180). */
public final class CsvTable implements LineSource<CsvTable.Row> {
    private static final int LONGEST_CELL = 100_000;
    private static final int LONGEST_HEADER = 10_000;
    private static final int MOST_CELLS = 200;
    private static final CsvFactory CSV = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_CELL)
                    .build())
            .build();

    /**
     * A row that is not blank.
     *
     * @param line where it begins in the file, from 1
     */
    public record Row(int line, List<String> cells) {}

    private final CsvParser parser;

    private CsvTable(CsvParser parser) {
        this.parser = parser;
    }

    public static CsvTable open(InputStream content) throws IOException {
        try {
            BufferedReader text = UploadedText.open(content);
            CsvParser parser = CSV.createParser(text);
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
            return new CsvTable(parser);
        } catch (CharacterCodingException e) {
            throw UploadedText.notUtf8();
        }
    }

    /** The one that the header has most of, outside quotes. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int semicolons = 0;
        int commas = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int read = 0; read < LONGEST_HEADER; read++) {
            int character = text.read();
            if (character < 0 || (character == '\n' && !quoted)) {
                break;
            }
            quoted ^= character == '"';
            semicolons += !quoted && character == ';' ? 1 : 0;
            commas += !quoted && character == ',' ? 1 : 0;
            tabs += !quoted && character == '\t' ? 1 : 0;
        }
        text.reset();
        return semicolons >= commas && semicolons >= tabs ? ';' : commas >= tabs ? ',' : '\t';
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int line = parser.currentLocation().getLineNr();
                List<String> cells = cells();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return new Row(line, cells);
                }
            }
            return null;
        } catch (CharacterCodingException e) {
            throw UploadedText.notUtf8();
        } catch (JsonParseException | StreamConstraintsException e) {
            throw malformed(e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        }
    }

    private List<String> cells() throws IOException {
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            if (cells.size() == MOST_CELLS) {
                throw malformed(parser.currentLocation().getLineNr());
            }
            cells.add(parser.getText().strip());
        }
        return cells;
    }

    private static RuntimeException malformed(int line) {
        return UploadedText.malformed(
                "MALFORMED_CSV",
                new Bilingual(
                                "linje %s kan ikke læses: et anførselstegn er ikke lukket, eller der er for mange eller for"
                                        + " lange celler",
                                "line %s cannot be read: a quotation mark is not closed, or there are too many or too long"
                                        + " cells")
                        .with(line));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
