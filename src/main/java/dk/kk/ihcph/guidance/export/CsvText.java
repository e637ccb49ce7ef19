package dk.kk.ihcph.guidance.export;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dk.kk.ihcph.guidance.kernel.Languages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a table as CSV (RFC 4180) that Excel opens without an import step, in Danish or English. */
final class CsvText {
    /** The mark is needed, because without it Excel reads the file in the code page of the machine. */
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    /** The forms of Danish spreadsheets, which the imports read as well. */
    private static final DateTimeFormatter DANISH_DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

    private static final DateTimeFormatter DANISH_TIME =
            DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss", Locale.ROOT);

    /** Includes the full-width forms, which spreadsheets treat alike. */
    private static final String FORMULA = "([=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])";
    /**
     * Matches where a cell may begin, for every separator that the reader's spreadsheet may use. Spreadsheets remove
     * blanks before the text.
     */
    private static final Pattern BEGINS_A_CELL =
            Pattern.compile("((?:^|[;,|\\p{Cc}\\u2028\\u2029])[\\p{Z}\\p{Cc}\\p{Cf}]*)" + FORMULA);
    /** A sign that stands alone between blanks, as in "Anne - Marie", begins no formula. */
    private static final Pattern AFTER_A_BLANK = Pattern.compile("(\\p{Z})" + FORMULA + "(?=[^\\p{Z}])");

    private static final CsvMapper LINES = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema WITH_COMMAS = CsvSchema.emptySchema().withLineSeparator("\r\n");
    private static final CsvSchema WITH_SEMICOLONS = WITH_COMMAS.withColumnSeparator(';');

    private CsvText() {}

    static byte[] of(Table table, Locale language) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        csv.writeBytes(BYTE_ORDER_MARK);
        CsvSchema schema = Languages.isDanish(language) ? WITH_SEMICOLONS : WITH_COMMAS;
        try (SequenceWriter lines = LINES.writerFor(List.class).with(schema).writeValues(csv)) {
            lines.write(table.header(language).stream().map(CsvText::harmless).toList());
            for (List<@Nullable Object> row : table.rows()) {
                lines.write(row.stream().map(cell -> text(cell, language)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toByteArray();
    }

    private static String text(@Nullable Object cell, Locale language) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Number number) {
            String digits = number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
            return Languages.isDanish(language) ? digits.replace('.', ',') : digits;
        }
        if (cell instanceof LocalDateTime time && Languages.isDanish(language)) {
            return DANISH_TIME.format(time);
        }
        if (cell instanceof LocalDate day && Languages.isDanish(language)) {
            return DANISH_DATE.format(day);
        }
        return harmless(Table.worded(cell, language).toString());
    }

    /** Puts an apostrophe before each sign that a spreadsheet could read as the beginning of a formula. */
    static String harmless(String text) {
        String begun = BEGINS_A_CELL.matcher(text).replaceAll("$1'$2");
        return AFTER_A_BLANK.matcher(begun).replaceAll("$1'$2");
    }
}
