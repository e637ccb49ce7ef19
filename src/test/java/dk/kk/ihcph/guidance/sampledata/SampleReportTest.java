package dk.kk.ihcph.guidance.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.export.document.PdfUa;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The frozen report of 2025. Its renderings are kept in target/evaluation-report-2025, to be looked at. */
@QuarkusTest
@TestProfile(WithSampleData.class)
class SampleReportTest implements ApiTest {
    private static final String REPORTS = "/evaluation-reports";

    @Inject
    SampleReportService service;

    private String id() {
        return as("evaluator")
                .get(REPORTS + "?status=FROZEN&budgetNote=OS2025")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    @Test
    void isFrozenAsBothAdministrationsApprovedIt() {
        as("evaluator")
                .get(REPORTS + "/" + id())
                .then()
                .statusCode(200)
                .body("status", equalTo("FROZEN"))
                .body("from", equalTo("2025-01-01"))
                .body("to", equalTo("2026-01-01"))
                .body("title.da", containsString("syntetiske"))
                .body("frozenBy", containsString("KFF"))
                .body("approvals", hasSize(2))
                .body("statements", hasSize(2))
                .body("statements.text.da", everyItem(containsString("syntetisk")))
                .body("statements.text.en", everyItem(containsString("synthetic")))
                .body("publicSha256", notNullValue());
    }

    @Test
    void isNotMadeTwice() {
        assertThat(service.freezeIfMissing()).isFalse();
        assertThat(id()).isNotNull();
    }

    @Test
    void tellsWhatAYearOfGuidanceCostWithNothingProvisional() {
        JsonPath costs = as("evaluator")
                .get("/unit-costs?from=2025-01-01&to=2026-01-01&budgetNote=OS2025")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String unit = "items.find { it.unit == '%s' && !it.administration && !it.location }.loaded";
        assertThat(costs.getDouble(unit.formatted("CONSULTATION"))).isBetween(80.0, 250.0);
        assertThat(costs.getDouble(unit.formatted("ATTENDED_SEAT"))).isBetween(150.0, 3000.0);
        assertThat(costs.getDouble(unit.formatted("STAFFED_HOUR"))).isBetween(300.0, 1500.0);
        JsonPath report = as("evaluator").get(REPORTS + "/" + id() + ".json").jsonPath();
        assertThat(report.getBoolean("head.withoutSmallCells")).isTrue();
        assertThat(report.getList("indicators")).hasSizeGreaterThan(20);
    }

    @Test
    void isRenderedInBothLanguages() throws Exception {
        Path directory = Files.createDirectories(Path.of("target", "evaluation-report-2025"));
        for (String language : List.of("da", "en")) {
            for (String format : List.of("html", "pdf", "xlsx")) {
                byte[] rendered = as("evaluator")
                        .header("Accept-Language", language)
                        .get(REPORTS + "/" + id() + "." + format)
                        .then()
                        .statusCode(200)
                        .header("Content-Language", language)
                        .extract()
                        .asByteArray();
                assertThat(rendered.length).isGreaterThan(10_000);
                if (format.equals("pdf")) {
                    assertThat(PdfUa.validated(rendered).getTestAssertions()).isEmpty();
                }
                Files.write(directory.resolve("report-" + language + "." + format), rendered);
            }
            Files.write(
                    directory.resolve("report.json"),
                    as("kff-controller").get(REPORTS + "/" + id() + ".json").asByteArray());
        }
    }
}
