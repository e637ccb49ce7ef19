package dk.kk.ihcph.guidance.budget.status;

import static dk.kk.ihcph.guidance.budget.ledger.LedgerRows.of2024;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.budget.ledger.LedgerRows;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatusFormatsTest implements ApiTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private LedgerRows rows;
    private String path;

    @BeforeEach
    void spend() {
        rows = of2024(this);
        path = rows.path() + "&asOf=2024-08-15";
        String[] salaries = {"48000", "48000", "49500", "51000", "48250.5", "48000", "50100"};
        for (int month = 1; month <= salaries.length; month++) {
            String at = "2024-%02d-05T10:00:00Z".formatted(month + 1);
            LedgerRows.posted(rows.allocations.get(0), month, month, null, salaries[month - 1], at);
            LedgerRows.posted(rows.allocations.get(1), month, month, null, "46000.00", at);
            LedgerRows.posted(rows.allocations.get(2), month, "40000.00", at);
        }
        for (int month = 8; month <= 12; month++) {
            LedgerRows.hours(rows.allocations.get(0), month, month == 8 ? "50" : "0", "60", "2024-08-01T10:00:00Z");
            LedgerRows.hours(rows.allocations.get(1), month, "0", "110", "2024-08-01T10:00:00Z");
        }
        LedgerRows.granted(rows.allocations.get(3), "25000.00", "2024-05-02T10:00:00Z");
        LedgerRows.posted(rows.allocations.get(3), 6, "31000.00", "2024-06-20T10:00:00Z");
        LedgerRows.overridden(rows.allocations.get(0), "610000.00", "2024-07-02T10:00:00Z");
    }

    @Test
    void isATableInWhichNothingIsAFormula() {
        String csv = as("bif-guide")
                .get(path("csv"))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", containsString("budget-status-2024.csv"))
                .extract()
                .asString();
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(1 + 4 + 2 + 2 + 1);
        List<String> header = Arrays.asList(lines.get(0).replace("\uFEFF", "").split(","));
        assertThat(header).hasSize(30 + 4 * 12).contains("committed.total", "months.01.spent", "months.12.planned");
        assertThat(lines.get(1))
                .startsWith("ALLOCATION,2024,2024-08-15T23:59:59," + rows.allocations.get(0) + "," + rows.note + ",")
                .contains(
                        ",BIF,BIU,3510,623000.00,623000.00,342850.50,",
                        ",MANUAL,610000.00,",
                        ",'=Skøn,Nogen,2024-07-02,");
        assertThat(lines.get(5)).startsWith("GRANT,2024,2024-08-15T23:59:59,,,,BIF,BIU,3510,");
        assertThat(lines.get(7)).startsWith("ADMINISTRATION,2024,2024-08-15T23:59:59,,,,BIF,BIU,,");
        assertThat(lines.get(9)).startsWith("TOTAL,2024,2024-08-15T23:59:59,,,,,,,1663000.00,1688000.00,");
        String[] total = lines.get(9).split(",", -1);
        assertThat(total[header.indexOf("months.07.spent")]).isEqualTo("136100.00");
    }

    @Test
    void isATableInDanishForDanishReaders() {
        String csv = as("bif-guide")
                .header("Accept-Language", "da-DK, en;q=0.5")
                .get(path("csv"))
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("da"))
                .extract()
                .asString();

        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0))
                .startsWith("\uFEFFNiveau;År;Opgjort;")
                .contains(";Korrigeret budget;Forbrug;", ";januar: forbrug;");
        assertThat(lines.get(1))
                .startsWith("Bevillingslinje;2024;15-08-2024 23:59:59;")
                .contains(";623000,00;");
        assertThat(lines.get(9)).startsWith("I alt;2024;").contains(";1663000,00;1688000,00;");
    }

    @Test
    void isAWorkbookForThoseWhoAsk() throws IOException {
        byte[] file = as("bif-guide")
                .get(path("xlsx"))
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(XLSX))
                .extract()
                .asByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheet("Budget status");
            assertThat(sheet.getLastRowNum()).isEqualTo(9);
            assertThat(sheet.getRow(9).getCell(0).getStringCellValue()).isEqualTo("TOTAL");
            assertThat(sheet.getRow(9).getCell(9).getNumericCellValue()).isEqualTo(1_663_000);
            assertThat(sheet.getRow(1).getCell(24).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(24).getStringCellValue()).isEqualTo("=Skøn");
        }
    }

    @Test
    void isJsonAtItsOwnAddressAndHasNoOtherFormat() {
        as("bif-guide").get(path).then().statusCode(200).header("Content-Type", startsWith("application/json"));
        as("bif-guide").accept("text/csv").get(path).then().statusCode(406);
        as("bif-guide").get(path + "&format=csv").then().statusCode(400);
        as("bif-guide").get(path("pdf")).then().statusCode(404);
    }

    @Test
    void isAPictureInWords() throws Exception {
        String danish = chart("da");
        assertThat(danish)
                .containsPattern("<title id=\"chart-\\w+-title\">Budgetstatus 2024 – " + rows.note + "</title>")
                .contains("lang=\"da\"", "Periodiseret budget til og med august", "al løn bogført")
                .contains("1.000 kr.", "Korrigeret budget", ">1.688<", "15. august 2024", ">maj<");
        String english = chart("en-GB");
        assertThat(english)
                .contains("Budget status 2024", "1,000 DKK", "Adjusted budget", ">1,688<", "15 August 2024", ">May<")
                .contains("are expected at the end of the year");
        Path kept = Path.of("target", "status-chart.svg");
        Files.writeString(kept, danish);
        for (String svg : List.of(danish, english)) {
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg");
        }
    }

    private String path(String format) {
        return path.replace("/status", "/status." + format);
    }

    private String chart(String language) {
        return as("bif-guide")
                .header("Accept-Language", language)
                .get(path("svg"))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("image/svg+xml"))
                .extract()
                .asString();
    }
}
