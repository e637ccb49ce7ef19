package dk.kk.ihcph.guidance.consultation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.consultation.statistics.DeskDay.Visit;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of 2013, which no other test uses: 21 in January, 30 in March, and in April three of Frederiksberg. */
@QuarkusTest
class StatisticsRenderingResourceTest implements ApiTest {
    private static final String YEAR = "?from=2013-01-01&to=2014-01-01&by=";

    @BeforeAll
    static void visit() {
        DeskDay desk = new DeskDay();
        visits(desk, "2013-01-10T09:00:00Z", 21, "0101");
        visits(desk, "2013-03-05T09:00:00Z", 30, "0157");
        visits(desk, "2013-04-02T09:00:00Z", 3, "0147");
        desk.store();
    }

    private static void visits(DeskDay desk, String begin, int count, String municipality) {
        for (int i = 0; i < count; i++) {
            Visit visit = new Visit(Instant.parse(begin).plus(Duration.ofMinutes(i)));
            visit.municipality = municipality;
            visit.topics = i % 2 == 0 ? List.of("MITID") : List.of("CULTURE_AND_LEISURE");
            visit.noted = 7;
            desk.visits.add(visit);
        }
    }

    @Test
    void isATableForPrograms() throws IOException {
        String csv = answer("csv", "month", "auditor", "en")
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"consultation-statistics.csv\""))
                .extract()
                .asString();

        assertThat(csv.lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("\uFEFFmonth,count,persons,waiting.medianMinutes,");
        assertThat(csv).contains("2013-01,21,21,", "2013-03,30,30,", "2013-04,3,3,");
        assertThat(answer("csv", "month,topic", "auditor", "da").extract().asString())
                .contains("Måned;Emne;Vejledninger;Personer;", "januar 2013;MitID;11;11;");
    }

    @Test
    void isAPictureThatSuitsTheDimensions() throws IOException {
        String months = svg("month", "auditor", "da");
        assertThat(months)
                .contains(
                        "Vejledninger efter måned",
                        "Begge forvaltninger, alle steder, 1. januar 2013 – 31. december 2013",
                        ">30<",
                        "Flest: marts 2013 (30 vejledninger).")
                .doesNotContain("foreløbig");
        assertThat(svg("municipality", "auditor", "en")).contains("Consultations by municipality", "Frederiksberg");
        assertThat(svg("month,topic", "auditor", "en"))
                .contains("Consultations by topic and month", "A consultation counts once for each of its topics.");
        assertThat(svg("topic,municipality", "auditor", "da")).contains("Vejledninger efter");
        assertThat(svg("day", "auditor", "da")).contains("Vejledninger efter dag");
        assertThat(svg("hour", "auditor", "en")).contains(">10:00<");
    }

    private String svg(String by, String role, String language) throws IOException {
        String svg = answer("svg", by, role, language)
                .header("Content-Type", startsWith("image/svg+xml"))
                .header("Content-Disposition", containsString("inline"))
                .header("Content-Language", equalTo(language))
                .extract()
                .asString();
        keep(by.replace(',', '-') + "-" + role + "-" + language + ".svg", svg.getBytes(StandardCharsets.UTF_8));
        return svg;
    }

    /** Three of 54 would be a small cell. Another month is hidden too, and what is not drawn is not 0. */
    @Test
    void hidesWhatTheJsonHides() throws Exception {
        as("evaluator").get("/consultations/statistics" + YEAR + "month").then().body("hidden", equalTo(2));

        String svg = svg("month", "evaluator", "da");
        assertThat(svg)
                .contains(">30<", "2 tal er skjult", "det betyder ikke 0")
                .doesNotContain(">21<", ">3<");
        String csv = answer("csv", "month", "evaluator", "en").extract().asString();
        assertThat(csv).contains("2013-03,30").doesNotContain("2013-01", "2013-04");
        assertThat(answer("html", "month", "evaluator", "en").extract().asString())
                .contains("2 figures are hidden")
                .doesNotContain("<td class=\"number\">3<", "<td class=\"number\">21<");
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(bytes("xlsx", "month", "evaluator", "da")))) {
            assertThat(book.getSheet("Vejledninger").getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void isAPageUnderAStrictPolicy() throws IOException {
        String html = answer("html", "month", "auditor", "da")
                .header("Content-Type", startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .extract()
                .asString();
        assertThat(html).contains("<html lang=\"da\">", "<svg ", "<caption", "januar 2013");
    }

    @Test
    void isADocumentAndAWorkbook() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes("pdf", "month", "auditor", "da"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Vejledningens tal", "januar 2013");
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes("xlsx", "month", "auditor", "en")))) {
            assertThat(book.getSheetName(1)).isEqualTo("Chart, Consultations by month");
            assertThat(book.getSheetAt(1).getDrawingPatriarch().getCharts()).hasSize(1);
        }
        assertThat(bytes("pdf", "", "auditor", "en")).startsWith('%', 'P', 'D', 'F');
        assertThat(bytes("pdf", "month,topic,municipality", "auditor", "en")).startsWith('%', 'P', 'D', 'F');
    }

    private byte[] bytes(String format, String by, String role, String language) throws IOException {
        byte[] content = answer(format, by, role, language).extract().asByteArray();
        keep(by.replace(',', '-') + "-" + role + "-" + language + "." + format, content);
        return content;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "month,topic,municipality"})
    void refusesAPictureOfNoneOrMoreThanTwoDimensions(String by) {
        as("auditor")
                .get("/consultations/statistics.svg" + YEAR + by)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("by"))
                .body("errors[0].code", equalTo("NOT_DRAWABLE"));
    }

    @Test
    void hasNoOtherFormats() {
        as("auditor").get("/consultations/statistics.docx").then().statusCode(404);
        as("auditor").get("/consultations/statistics.zip").then().statusCode(404);
    }

    /** Accept does not choose. */
    @Test
    void goesByItsAddressAlone() {
        as("auditor")
                .accept("application/pdf")
                .get("/consultations/statistics.csv" + YEAR + "month")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"));
    }

    private ValidatableResponse answer(String format, String by, String role, String language) {
        return as(role).accept("*/*")
                .header("Accept-Language", language)
                .get("/consultations/statistics." + format + YEAR + by)
                .then()
                .statusCode(200);
    }

    private static void keep(String name, byte[] content) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "statistics")).resolve(name), content);
    }
}
