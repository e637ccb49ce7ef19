package dk.kk.ihcph.guidance.imports;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.text.NormalText;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table as spreadsheets save it; cells may be quoted (RFC 4180). */
public final class CsvTable implements LineSource<CsvTable.CsvRow> {
    private static final int LONGEST_CELL = 100_000;
    private static final int MOST_CELLS = 200;
    private static final CsvFactory CSV = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_CELL)
                    .build())
            .build();

    /**
     * A row that is not blank.
     *
     * @param line the line of the file on which the row begins, counted from 1
     * @param cells normalised to NFC, without surrounding white space
     */
    public record CsvRow(int line, List<String> cells) {}

    private final CsvParser parser;

    CsvTable(Reader text, char separator) throws IOException {
        parser = CSV.createParser(text);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    @Override
    public @Nullable CsvRow next() throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int line = parser.currentLocation().getLineNr();
                List<String> cells = cells();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    return new CsvRow(line, cells);
                }
            }
            return null;
        } catch (CharacterCodingException e) {
            throw TextEncoding.notText();
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
            cells.add(NormalText.of(parser.getText().replace("\ufeff", "")));
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
