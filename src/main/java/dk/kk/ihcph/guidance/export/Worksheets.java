package dk.kk.ihcph.guidance.export;

import dk.kk.ihcph.guidance.export.Table.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables as sheets of a workbook. Numbers and times become typed cells; texts never become formulas. */
public final class Worksheets {
    /** The date of tables that have none of their own. */
    private static final Instant UNDATED = Instant.parse("2000-01-01T00:00:00Z");

    private static final String AMOUNT = "#,##0.00";
    private static final String PERCENT = "0.0%";
    private static final String DAY = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final String BOLD = "bold";
    private static final int DECIMALS_OF_AN_AMOUNT = 2;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 40;
    /** The widths of columns are counted in parts of a character. */
    private static final int PARTS = 256;
    /** How many rows are kept in memory; the others wait in a file. */
    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook book;
    private final Locale language;
    private final boolean forPrograms;
    /** By format: a workbook holds only so many styles. */
    private final Map<String, CellStyle> styles = new HashMap<>();

    private Worksheets(Workbook book, Locale language, boolean forPrograms) {
        this.book = book;
        this.language = language;
        this.forPrograms = forPrograms;
    }

    /** Writes sheets with headers and labels for people, in both languages. */
    public static Worksheets of(Workbook book, Locale language) {
        return new Worksheets(book, language, false);
    }

    /** Writes a workbook with one sheet, with headers as in CSV. */
    static byte[] of(Table table, Locale language) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY)) {
            // No file is so large, and Java reads the sizes of others wrongly.
            book.setZip64Mode(Zip64Mode.Never);
            new Worksheets(book, language, true).add(table, table.name().in(language));
            return bytes(book, book.getXSSFWorkbook(), UNDATED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file. Its bytes depend on nothing but the content and the instant. */
    public static byte[] bytes(XSSFWorkbook book, Instant instant) {
        return bytes(book, book, instant);
    }

    private static byte[] bytes(Workbook written, XSSFWorkbook book, Instant instant) {
        POIXMLProperties.CoreProperties properties = book.getProperties().getCoreProperties();
        properties.setCreator("Guidance API");
        properties.setCreated(Optional.of(Date.from(instant)));
        properties.setModified(Optional.of(Date.from(instant)));
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try {
            written.write(xlsx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Archive.dated(xlsx.toByteArray(), instant);
    }

    /** Adds a sheet with the table: a header in bold that stays when the reader scrolls, and a row for each row. */
    public Sheet add(Table table, String name) {
        return add(table, name, false);
    }

    /** Adds a sheet of which a chart is drawn. A hidden value is an empty cell, for a chart shows a text as 0. */
    public Sheet addCharted(Table table, String name) {
        return add(table, name, true);
    }

    private Sheet add(Table table, String name, boolean charted) {
        Sheet sheet = book.createSheet(named(name));
        List<Column> columns = table.columns();
        Row header = sheet.createRow(0);
        for (int column = 0; column < columns.size(); column++) {
            text(header.createCell(column), header(columns.get(column)));
            header.getCell(column).setCellStyle(bold());
            sheet.setColumnWidth(column, width(table, column) * PARTS);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            Row cells = sheet.createRow(row + 1);
            for (int column = 0; column < columns.size(); column++) {
                Object cell = table.rows().get(row).get(column);
                if (cell != null && !(charted && cell.equals(Table.HIDDEN))) {
                    write(cells.createCell(column), cell, columns.get(column));
                }
            }
        }
        sheet.createFreezePane(0, 1);
        onPaper(sheet);
        return sheet;
    }

    /** Lets a printed sheet lie on its side, all columns on one page. */
    public static void onPaper(Sheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** Returns a name that no other sheet has, without signs that Excel refuses. */
    private String named(String name) {
        String safe = WorkbookUtil.createSafeSheetName(Markup.readable(name));
        String free = safe;
        for (int i = 2; book.getSheet(free) != null; i++) {
            String number = " " + i;
            free = safe.substring(0, Math.min(safe.length(), 31 - number.length())) + number;
        }
        return free;
    }

    private String header(Column column) {
        return forPrograms ? column.header(language) : column.header().in(language);
    }

    /** Returns the width of the widest cell in characters, with room for thousands separators. */
    private int width(Table table, int column) {
        Column described = table.columns().get(column);
        int widest = table.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(cell ->
                        cell == null ? 0 : words(cell, described).length() + (cell instanceof BigDecimal ? 3 : 0))
                .max()
                .orElse(0);
        return Math.min(
                WIDEST, Math.max(NARROWEST, Math.max(widest, header(described).length()) + 2));
    }

    private String words(Object cell, Column column) {
        return forPrograms ? Table.worded(cell, language).toString() : CellText.of(cell, column, language);
    }

    private void write(Cell written, Object cell, Column described) {
        if (cell instanceof Number number && described.percent()) {
            written.setCellValue(
                    new BigDecimal(number.toString()).movePointLeft(2).doubleValue());
            written.setCellStyle(style(PERCENT));
        } else if (cell instanceof BigDecimal amount) {
            written.setCellValue(amount.doubleValue());
            if (amount.scale() == DECIMALS_OF_AN_AMOUNT) {
                written.setCellStyle(style(AMOUNT));
            }
        } else if (cell instanceof Number number) {
            written.setCellValue(number.doubleValue());
        } else if (cell instanceof Boolean flag) {
            written.setCellValue(flag);
        } else if (cell instanceof LocalDate day) {
            written.setCellValue(day);
            written.setCellStyle(style(DAY));
        } else if (cell instanceof LocalDateTime time) {
            written.setCellValue(time);
            written.setCellStyle(style(TIME));
        } else {
            text(written, words(cell, described));
        }
    }

    /** Writes a text, cut to the length that a cell can hold. */
    public static void text(Cell cell, String text) {
        String readable = Markup.readable(text);
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        cell.setCellValue(readable.length() <= most ? readable : readable.substring(0, most));
    }

    public CellStyle bold() {
        return styles.computeIfAbsent(BOLD, name -> {
            Font font = book.createFont();
            font.setBold(true);
            CellStyle style = book.createCellStyle();
            style.setFont(font);
            return style;
        });
    }

    private CellStyle style(String format) {
        return styles.computeIfAbsent(format, name -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            return style;
        });
    }
}
