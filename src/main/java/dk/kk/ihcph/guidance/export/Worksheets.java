package dk.kk.ihcph.guidance.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a table as a workbook with one sheet. Numbers and times become typed cells; texts never become formulas. */
final class Worksheets {
    private static final String AMOUNT = "#,##0.00";
    private static final String NUMBER = "General";
    private static final String PERCENT = "0.0%";
    private static final String DAY = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final int DECIMALS_OF_AN_AMOUNT = 2;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 40;

    private Worksheets() {}

    static byte[] of(Table table, Locale language) {
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(xlsx, "Guidance API", "1.0")) {
            Worksheet sheet = book.newWorksheet(table.name().in(language));
            List<String> header = table.header(language);
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                sheet.width(column, width(table, column, language));
                boolean percent = table.columns().get(column).percent();
                for (int row = 0; row < table.rows().size(); row++) {
                    write(sheet, row + 1, column, table.rows().get(row).get(column), percent, language);
                }
            }
            sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return xlsx.toByteArray();
    }

    /** Returns the width of the widest cell in characters, with room for thousands separators. */
    private static int width(Table table, int column, Locale language) {
        int widest = table.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> cell == null
                        ? 0
                        : Table.worded(cell, language).toString().length() + (cell instanceof BigDecimal ? 3 : 0))
                .max()
                .orElse(0);
        int header = table.columns().get(column).header(language).length();
        return Math.min(WIDEST, Math.max(NARROWEST, Math.max(widest, header) + 2));
    }

    private static void write(
            Worksheet sheet, int row, int column, @Nullable Object cell, boolean percent, Locale language) {
        if (cell instanceof Number number && percent) {
            sheet.value(row, column, new BigDecimal(number.toString()).movePointLeft(2));
            format(sheet, row, column, PERCENT);
        } else if (cell instanceof BigDecimal amount) {
            sheet.value(row, column, amount);
            format(sheet, row, column, amount.scale() == DECIMALS_OF_AN_AMOUNT ? AMOUNT : NUMBER);
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            format(sheet, row, column, DAY);
        } else if (cell instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            format(sheet, row, column, TIME);
        } else if (cell != null) {
            sheet.value(row, column, Table.worded(cell, language).toString());
        }
    }

    private static void format(Worksheet sheet, int row, int column, String format) {
        sheet.style(row, column).format(format).set();
    }
}
