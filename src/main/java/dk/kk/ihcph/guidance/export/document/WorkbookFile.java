package dk.kk.ihcph.guidance.export.document;

import dk.kk.ihcph.guidance.export.Worksheets;
import dk.kk.ihcph.guidance.export.chart.Chart;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as a workbook: texts and key figures on the first sheet, then a sheet for each table and each chart. A
 * chart stands beside its data, drawn by the spreadsheet itself.
 */
final class WorkbookFile {
    private static final Bilingual TEXTS = new Bilingual("Om", "About");
    private static final Bilingual CHART = new Bilingual("Figur, %s", "Chart, %s");
    private static final Bilingual AS_OF = new Bilingual("Opgjort %s.", "Figures as of %s.");
    private static final int CHARACTERS_IN_A_LINE = 110;
    private static final int LAST_TEXT_COLUMN = 2;
    private static final int CHARACTERS_OF_A_TEXT_COLUMN = 60;
    private static final int CHARACTERS_OF_ALL_TEXT_COLUMNS = 150;
    private static final float LINE_HEIGHT = 15;
    private static final int NAME_WIDTH = 45 * 256;
    private static final int TEXT_WIDTH = 60 * 256;

    private final Document document;
    private final Locale language;
    private final XSSFWorkbook book;
    private final Worksheets sheets;
    private final Sheet about;
    private final CellStyle wrapped;

    private WorkbookFile(Document document, Locale language, XSSFWorkbook book) {
        this.document = document;
        this.language = language;
        this.book = book;
        this.sheets = Worksheets.of(book, language);
        this.about = book.createSheet(TEXTS.in(language));
        this.wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    }

    static byte[] of(Document document, Locale language) {
        // The titles of charts say the language, which is otherwise that of the machine.
        LocaleUtil.setUserLocale(language);
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            return new WorkbookFile(document, language, book).written();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            LocaleUtil.resetUserLocale();
        }
    }

    private byte[] written() {
        book.getProperties().getCoreProperties().setTitle(document.title().in(language));
        about.setColumnWidth(0, NAME_WIDTH);
        about.setColumnWidth(1, TEXT_WIDTH);
        about.setColumnWidth(2, TEXT_WIDTH);
        heading(document.title());
        line(document.subtitle(), null, null);
        line(AS_OF.with(document.asOf()), null, null);
        document.sections().forEach(this::section);
        Worksheets.onPaper(about);
        return Worksheets.bytes(book, document.asOf());
    }

    private void section(Section section) {
        if (saysSomething(section)) {
            about.createRow(about.getLastRowNum() + 1);
            heading(section.heading());
        }
        for (Block block : section.blocks()) {
            if (block instanceof Block.Text paragraph) {
                line(paragraph.text(), null, null);
            } else if (block instanceof Block.Links links) {
                links.links()
                        .forEach(link -> line(link.text(), same(link.target().toString()), null));
            } else if (block instanceof Block.KeyFigures figures) {
                figures.figures().forEach(figure -> line(figure.name(), figure.value(), figure.note()));
            } else if (block instanceof Block.Data data) {
                sheets.add(data.table(), data.table().name().in(language));
            } else if (block instanceof Block.Picture picture) {
                chart(picture.chart());
            }
        }
        section.sections().forEach(this::section);
    }

    /** Whether the section has texts, and not only tables and charts, which have sheets of their own. */
    private static boolean saysSomething(Section section) {
        return section.blocks().stream()
                        .anyMatch(block -> !(block instanceof Block.Data || block instanceof Block.Picture))
                || section.sections().stream().anyMatch(WorkbookFile::saysSomething);
    }

    private void chart(Chart chart) {
        Bilingual title = chart.heading().title();
        XSSFSheet sheet =
                (XSSFSheet) sheets.addCharted(chart.table(), CHART.with(title).in(language));
        NativeChart.add(chart, sheet, language);
        describe(
                chart.descriptionOfData(language),
                sheet,
                chart.table().columns().size() + NativeChart.WIDTH);
    }

    /** Writes a text below the data and the chart, as wide as both. */
    private void describe(String text, Sheet sheet, int lastColumn) {
        int place = Math.max(sheet.getLastRowNum(), NativeChart.HEIGHT) + 2;
        Row row = sheet.createRow(place);
        Worksheets.text(row.createCell(0), text);
        row.getCell(0).setCellStyle(wrapped);
        fill(row, text, lastColumn, CHARACTERS_IN_A_LINE);
    }

    /** Lets a text take all columns of its row up to the last, and gives it the height of its lines. */
    private static void fill(Row row, String text, int lastColumn, int charactersInALine) {
        height(row, text, charactersInALine);
        row.getSheet().addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, lastColumn));
    }

    private static void height(Row row, String text, int charactersInALine) {
        int lines = text.lines()
                .mapToInt(line -> 1 + line.length() / charactersInALine)
                .sum();
        row.setHeightInPoints(lines * LINE_HEIGHT);
    }

    private void heading(Bilingual text) {
        Row row = about.createRow(about.getLastRowNum() + 1);
        Worksheets.text(row.createCell(0), text.in(language));
        row.getCell(0).setCellStyle(sheets.bold());
    }

    /** Writes a line; a text that stands alone takes all columns, and as many lines as it needs. */
    private void line(Bilingual first, @Nullable Bilingual second, @Nullable Bilingual third) {
        Row row = about.createRow(about.getLastRowNum() + 1);
        cell(row, 0, first, true);
        cell(row, 1, second, true);
        cell(row, 2, third, true);
        if (second == null) {
            fill(row, first.in(language), LAST_TEXT_COLUMN, CHARACTERS_OF_ALL_TEXT_COLUMNS);
        } else if (third != null) {
            height(row, third.in(language), CHARACTERS_OF_A_TEXT_COLUMN);
        }
    }

    private void cell(Row row, int column, @Nullable Bilingual text, boolean wraps) {
        if (text == null) {
            return;
        }
        Worksheets.text(row.createCell(column), text.in(language));
        if (wraps) {
            row.getCell(column).setCellStyle(wrapped);
        }
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
