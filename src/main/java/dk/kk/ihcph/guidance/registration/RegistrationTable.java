package dk.kk.ihcph.guidance.registration;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dk.kk.ihcph.guidance.event.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The registrations of an event as a table, a row each, for those who work with spreadsheets. Columns are named as in JSON. */
final class RegistrationTable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "status",
            "name",
            "email",
            "partySize",
            "language",
            "municipality",
            "situation",
            "industry",
            "arrivalMonth",
            "source",
            "partner",
            "ticket",
            "registeredAt",
            "coming",
            "attendance",
            "arrivedAt",
            "personsArrived");

    /** What a spreadsheet takes for a formula (OWASP: CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema ROWS = CsvSchema.emptySchema().withLineSeparator("\r\n");

    private final List<String> header;
    private final List<List<@Nullable Object>> rows;

    RegistrationTable(List<RegistrationView> registrations, List<Question> questions, ZoneId zone) {
        List<String> asked = questions.stream().map(Question::key).toList();
        header = Stream.concat(COLUMNS.stream(), asked.stream().map(key -> "answers." + key))
                .toList();
        rows = registrations.stream().map(one -> row(one, asked, zone)).toList();
    }

    private static List<@Nullable Object> row(RegistrationView one, List<String> asked, ZoneId zone) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(one.id());
        cells.add(one.status());
        cells.add(one.name());
        cells.add(one.email());
        cells.add(one.partySize());
        cells.add(one.language());
        cells.add(one.municipality());
        cells.add(one.situation());
        cells.add(one.industry());
        cells.add(one.arrivalMonth());
        cells.add(one.source());
        cells.add(one.partner());
        cells.add(one.ticket());
        cells.add(local(one.registeredAt(), zone));
        cells.add(one.coming());
        cells.add(one.attendance());
        cells.add(local(one.arrivedAt(), zone));
        cells.add(one.personsArrived());
        Map<String, Object> answers = Objects.requireNonNullElse(one.answers(), Map.of());
        asked.forEach(key -> cells.add(answers.get(key)));
        return cells;
    }

    private static @Nullable LocalDateTime local(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone).withNano(0);
    }

    /** In UTF-8 with commas (RFC 4180); what a spreadsheet would take for a formula has an apostrophe before it. */
    byte[] csv() {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (SequenceWriter lines = CSV.writerFor(List.class).with(ROWS).writeValues(csv)) {
            lines.write(header);
            for (List<@Nullable Object> row : rows) {
                lines.write(row.stream().map(RegistrationTable::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toByteArray();
    }

    private static String harmless(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        return cell instanceof Number || !FORMULA.matcher(text).find() ? text : "'" + text;
    }

    /** With numbers as numbers and times as times; texts are never formulas there. */
    byte[] xlsx() {
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(xlsx, "Guidance API", "1.0")) {
            Worksheet sheet = book.newWorksheet("Registrations");
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
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (cell instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (cell != null) {
            sheet.value(row, column, cell.toString());
        }
    }
}
