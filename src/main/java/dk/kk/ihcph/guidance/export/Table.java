package dk.kk.ihcph.guidance.export;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.kernel.Languages;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A table for spreadsheets, in Danish or English. Danish tables have Danish headers, and labels instead of codes.
 * English tables have the field names and codes of the JSON, which programs can rely on.
 *
 * @param name the name of the sheet
 * @param file the name of the file, without extension
 * @param rows cells in the order of the columns: numbers, local times, codes, flags and bilingual texts
 */
public record Table(Bilingual name, String file, List<Column> columns, List<List<@Nullable Object>> rows) {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV_IN_UTF8 = CSV + ";charset=UTF-8";

    /** A cell whose value is not shown, for it rests on fewer than five people or would tell of such a value. */
    public static final Bilingual HIDDEN = new Bilingual("skjult", "hidden");

    /**
     * A column and its header.
     *
     * @param field the name of the field in JSON, which is the header of English CSV and XLSX
     * @param header what people read
     * @param percent whether its numbers are per cent: 12.5 for 12.5 %
     */
    public record Column(String field, Bilingual header, boolean percent) {
        /** A column of a table that stands in no document, so that it needs no English header. */
        public static Column of(String field, String danish) {
            return of(field, danish, field);
        }

        public static Column of(String field, String danish, String english) {
            return new Column(field, new Bilingual(danish, english), false);
        }

        /** A column of per cent, of a table that stands in no document. */
        public static Column ofPercent(String field, String danish) {
            return ofPercent(field, danish, field);
        }

        public static Column ofPercent(String field, String danish, String english) {
            return new Column(field, new Bilingual(danish, english), true);
        }

        String header(Locale language) {
            return Languages.isDanish(language) ? header.da() : field;
        }
    }

    /** Answers the table as a CSV file. */
    public RestResponse<byte[]> asCsv(Locale language) {
        return answer(csv(language), "csv", CSV_IN_UTF8, language);
    }

    /** Answers the table as an Excel file. */
    public RestResponse<byte[]> asXlsx(Locale language) {
        return answer(Worksheets.of(this, language), "xlsx", XLSX, language);
    }

    /** Writes the table as CSV. */
    public byte[] csv(Locale language) {
        return CsvText.of(this, language);
    }

    private RestResponse<byte[]> answer(byte[] content, String ending, String type, Locale language) {
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "." + ending + "\"")
                .build();
    }

    List<String> header(Locale language) {
        return columns.stream().map(column -> column.header(language)).toList();
    }

    /** Returns the cell in the table's language. In Danish a code becomes its label. */
    static Object worded(Object cell, Locale language) {
        if (cell instanceof Bilingual words) {
            return words.in(language);
        }
        if (!Languages.isDanish(language)) {
            return cell;
        }
        if (cell instanceof Coded code) {
            return code.label().da();
        }
        return cell instanceof Boolean flag ? flag ? "ja" : "nej" : cell;
    }
}
