package dk.kk.ihcph.guidance.web;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A header and rows, for those who work with spreadsheets, as CSV or as a workbook.
 *
 * @param name of the sheet, in English
 * @param file the name of the file, without its ending
 * @param rows cells in the order of the header; numbers and times stay what they are where the format knows them
 */
public record Table(String name, String file, List<String> header, List<List<@Nullable Object>> rows) {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV_IN_UTF8 = CSV + ";charset=UTF-8";

    /** What a spreadsheet takes for a formula (OWASP: CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private static final CsvMapper LINES = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema ROWS = CsvSchema.emptySchema().withLineSeparator("\r\n");

    /** The table as a file in CSV. */
    public RestResponse<byte[]> asCsv() {
        return answer(csv(), "csv", CSV_IN_UTF8);
    }

    /** The table as a file for Excel. */
    public RestResponse<byte[]> asXlsx() {
        return answer(xlsx(), "xlsx", XLSX);
    }

    private RestResponse<byte[]> answer(byte[] content, String ending, String type) {
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "." + ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** In UTF-8 with commas (RFC 4180); what a spreadsheet would take for a formula has an apostrophe before it. */
    byte[] csv() {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (SequenceWriter lines = LINES.writerFor(List.class).with(ROWS).writeValues(csv)) {
            lines.write(header);
            for (List<@Nullable Object> row : rows) {
                lines.write(row.stream().map(Table::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toByteArray();
    }

    private static String harmless(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = cell == null ? "" : cell.toString();
        return cell instanceof Number || !FORMULA.matcher(text).find() ? text : "'" + text;
    }

    /** With numbers as numbers and times as times; texts are never formulas there. */
    byte[] xlsx() {
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(xlsx, "Guidance API", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < header.size(); column++) {
                    write(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return xlsx.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof BigDecimal amount) {
            sheet.value(row, column, amount);
            sheet.style(row, column)
                    .format(amount.scale() == 2 ? "#,##0.00" : "General")
                    .set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (cell != null) {
            sheet.value(row, column, cell.toString());
        }
    }
}
