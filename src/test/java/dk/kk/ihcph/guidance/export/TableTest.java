package dk.kk.ihcph.guidance.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dk.kk.ihcph.guidance.export.Table.Column;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final Bilingual NAME = new Bilingual("Tabel", "Table");
    private static final List<Column> COLUMNS = List.of(
            Column.of("name", "Navn"),
            Column.of("amount", "Beløb"),
            Column.ofPercent("share", "Andel"),
            Column.of("count", "Antal"),
            Column.of("day", "Dag"),
            Column.of("at", "Tidspunkt"),
            Column.of("state", "Tilstand"),
            Column.of("flag", "Ja eller nej"));
    private static final Table TABLE = new Table(
            NAME,
            "table",
            COLUMNS,
            List.of(
                    row(
                            "Søren; Ærø",
                            new BigDecimal("-1234.50"),
                            new BigDecimal("12.5"),
                            3,
                            LocalDate.of(2027, 2, 10),
                            LocalDateTime.of(2027, 2, 10, 17, 0),
                            State.OPEN,
                            true),
                    row(null, null, null, null, null, null, null, null)));

    private enum State implements Coded {
        OPEN;

        @Override
        public Bilingual label() {
            return new Bilingual("Åben", "Open");
        }
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    @Test
    void readsAsUtf8InExcel() {
        assertThat(CsvText.of(TABLE, DANISH)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(CsvText.of(TABLE, Locale.ENGLISH)).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void hasTheFormsOfADanishReader() throws IOException {
        List<List<String>> rows = parsed(CsvText.of(TABLE, DANISH), ';');

        assertThat(rows.get(0))
                .containsExactly("Navn", "Beløb", "Andel", "Antal", "Dag", "Tidspunkt", "Tilstand", "Ja eller nej");
        assertThat(rows.get(1))
                .containsExactly(
                        "Søren; Ærø", "-1234,50", "12,5", "3", "10-02-2027", "10-02-2027 17:00:00", "Åben", "ja");
        assertThat(rows.get(2)).hasSize(COLUMNS.size()).containsOnly("");
    }

    @Test
    void hasTheFormsOfTheJsonInEnglish() throws IOException {
        List<List<String>> rows = parsed(CsvText.of(TABLE, Locale.ENGLISH), ',');

        assertThat(rows.get(0)).containsExactly("name", "amount", "share", "count", "day", "at", "state", "flag");
        assertThat(rows.get(1))
                .containsExactly(
                        "Søren; Ærø", "-1234.50", "12.5", "3", "2027-02-10", "2027-02-10T17:00", "OPEN", "true");
    }

    @Test
    void hasNumbersAndTimesAsSuchInAWorkbook() throws IOException {
        byte[] file = Worksheets.of(TABLE, DANISH);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetName(0)).isEqualTo("Tabel");
            assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("Beløb");
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-1234.50);
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(0.125);
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(3);
            assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2027-02-10T00:00:00");
            assertThat(row.getCell(5).getLocalDateTimeCellValue()).isEqualTo("2027-02-10T17:00:00");
            assertThat(row.getCell(6).getStringCellValue()).isEqualTo("Åben");
            assertThat(row.getCell(7).getBooleanCellValue()).isTrue();
        }
    }

    @Test
    void hasTextsAndNoFormulasInAWorkbook() throws IOException {
        String formula = "=HYPERLINK(\"http://x\") \u0001";
        Table table = new Table(
                new Bilingual("a[b]:*?/\\c", "'=x"), "t", List.of(Column.of("=f", "=1+1")), List.of(row(formula)));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Worksheets.of(table, DANISH)))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=HYPERLINK(\"http://x\") \uFFFD");
        }
    }

    @Test
    void cutsATextThatACellCannotHold() throws IOException {
        Table table = new Table(NAME, "t", List.of(Column.of("a", "a")), List.of(row("å".repeat(40_000))));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Worksheets.of(table, DANISH)))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
    }

    /** The rows beyond those in memory wait in a file. */
    @Test
    void writesManyRows() throws IOException {
        List<List<@Nullable Object>> rows = IntStream.range(0, 20_000)
                .mapToObj(i -> row("Række " + i, new BigDecimal(i + ".50"), null, i, null, null, State.OPEN, false))
                .toList();

        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(Worksheets.of(new Table(NAME, "t", COLUMNS, rows), DANISH)))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(20_000);
            assertThat(book.getSheetAt(0).getRow(20_000).getCell(1).getNumericCellValue())
                    .isEqualTo(19_999.5);
        }
    }

    @Test
    void hasTheSameBytesInEveryFormat() {
        TimeZone zone = TimeZone.getDefault();
        byte[] xlsx = Worksheets.of(TABLE, DANISH);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(Worksheets.of(TABLE, DANISH)).isEqualTo(xlsx);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+45 12 34 56 78",
                "-1",
                "@SUM(A1)",
                " =1+1",
                "\t=1+1",
                "\u00A0=1+1",
                "\uFEFF=1+1",
                "x;=1+1",
                "x; =1+1",
                "x,=1+1",
                "x\n=1+1",
                "x\r\n=1+1",
                "x\t=1+1",
                "x =1+1",
                "x\";=1+1",
                "\uFF1D1+1",
                "x;\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(A1)",
                "x;-1;+1;@a"
            })
    void noTextIsAFormulaWhateverSeparatesTheCells(String text) throws IOException {
        for (Locale language : List.of(DANISH, Locale.ENGLISH)) {
            byte[] csv = CsvText.of(
                    new Table(NAME, "table", List.of(Column.of("text", "Tekst")), List.of(row(text, -1))), language);
            for (List<String> row : parsed(csv, language.equals(DANISH) ? ';' : ',')) {
                assertThat(row).filteredOn(cell -> !cell.matches("-1")).noneMatch(TableTest::isFormula);
            }
            for (char separator : new char[] {';', ',', '\t', ' '}) {
                for (List<String> row : splitAt(csv, separator)) {
                    assertThat(row).filteredOn(cell -> !cell.matches("-1")).noneMatch(TableTest::isFormula);
                }
            }
        }
    }

    private static boolean isFormula(String cell) {
        return cell.strip().matches("(?s)^[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anne-Marie", "Anne - Marie", "a@example.org", "1+1=2", "O'Brien", "C++", "Jens (2)"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(CsvText.harmless(text)).isEqualTo(text);
    }

    @Test
    void aTelephoneNumberCanStillBeRead() {
        assertThat(CsvText.harmless("+45 33 66 33 66")).isEqualTo("'+45 33 66 33 66");
    }

    private static List<List<String>> parsed(byte[] csv, char separator) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8).substring(1);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        try (MappingIterator<List<String>> rows = CsvMapper.csvBuilder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build()
                .readerForListOf(String.class)
                .with(schema)
                .readValues(text)) {
            return rows.readAll();
        }
    }

    /** As a program splits it that knows no quotes: each line, at each separator. */
    private static List<List<String>> splitAt(byte[] csv, char separator) {
        return new String(csv, StandardCharsets.UTF_8)
                .substring(1)
                .lines()
                .map(line -> List.of(line.replace("\"", "").split(String.valueOf(separator), -1)))
                .toList();
    }
}
