package dk.kk.ihcph.guidance.staffing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Gaps over HTTP. Each test requires KFF in Københavns Erhvervshus on a Wednesday of its own, with a language of its
 * own, which separates its people from those of other tests.
 */
@QuarkusTest
class CoverageReportTest implements ApiTest {

    @Test
    void tellsWhatIsUncoveredUntilItIsAndWhoCould() {
        String day = "2031-01-08";
        require(day, 1, "zz");
        String speaker = Schedules.staff("KFF", Map.of("languages", List.of("zz")));
        String other = Schedules.staff("KFF");

        coverage("kff-coordinator", day)
                .body("drafts", equalTo(true))
                .body("requiredHours", equalTo(6.0f))
                .body("coveredHours", equalTo(0.0f))
                .body("share", equalTo(0.0f))
                .body("gapCount", equalTo(1))
                .body("gaps.from", contains("2031-01-08T10:00:00Z"))
                .body("gaps.to", contains("2031-01-08T16:00:00Z"))
                .body("gaps[0].missing", equalTo(1))
                .body("gaps[0].missingLanguages", contains("zz"))
                .body("gaps[0].candidates[0].staff", equalTo(speaker))
                .body("gaps[0].candidates[0].softBreaches", empty())
                .body("gaps[0].candidates[0].fundedHoursLeft", nullValue())
                .body("gaps[0].candidates[1].softBreaches", contains("MISSING_LANGUAGE"));

        plan(Schedules.shift(speaker, "KEH", day + "T11:00+01:00", day + "T14:00+01:00"));
        coverage("kff-coordinator", day)
                .body("coveredHours", equalTo(3.0f))
                .body("share", equalTo(0.5f))
                .body("gaps.from", contains("2031-01-08T13:00:00Z"))
                .body("gaps[0].candidates[0].staff", equalTo(speaker));
        // A draft is the planners' business: nobody else sees it count.
        coverage("kff-guide", day)
                .body("drafts", equalTo(false))
                .body("coveredHours", equalTo(0.0f))
                .body("gaps.from", contains("2031-01-08T10:00:00Z"));
        as("kff-coordinator")
                .queryParam("drafts", false)
                .queryParam("from", day)
                .queryParam("to", LocalDate.parse(day).plusDays(1).toString())
                .queryParam("administration", "KFF")
                .queryParam("location", "KEH")
                .get("/staffing/coverage")
                .then()
                .statusCode(200)
                .body("coveredHours", equalTo(0.0f))
                .body("gaps[0].candidates.staff", not(hasItem(speaker)));
        as("kff-guide")
                .queryParam("drafts", true)
                .get("/staffing/coverage")
                .then()
                .statusCode(403);

        plan(Schedules.with(
                Schedules.shift(other, "KEH", day + "T14:00+01:00", day + "T17:00+01:00"),
                "override",
                Map.of("reason", "Nobody else")));
        coverage("kff-coordinator", day)
                .body("share", equalTo(1.0f))
                .body("gaps", hasSize(1))
                .body("gaps[0].missing", equalTo(0))
                .body("gaps[0].missingLanguages", contains("zz"))
                .body("gaps[0].candidates.staff", contains(speaker));
    }

    @Test
    void namesNobodyWhoWouldBreakAHardRule() {
        String day = "2031-01-15";
        require(day, 2, "zy");
        String rested = Schedules.staff("KFF", Map.of("languages", List.of("zy")));
        String tired = Schedules.staff("KFF", Map.of("languages", List.of("zy")));
        String left = Schedules.staff("KFF", Map.of("languages", List.of("zy"), "activeTo", "2031-01-14"));
        String others = Schedules.staff("BIF", Map.of("languages", List.of("zy")));
        plan(Schedules.with(
                Schedules.shift(tired, "IH", "2031-01-14T20:00+01:00", "2031-01-15T01:00+01:00"),
                "activity",
                "PREPARATION"));
        coverage("kff-coordinator", day)
                .body("gaps[0].missing", equalTo(2))
                .body("gaps[0].candidates[0].staff", equalTo(rested))
                .body("gaps[0].candidates.staff", not(hasItem(tired)))
                .body("gaps[0].candidates.staff", not(hasItem(left)))
                .body("gaps[0].candidates.staff", not(hasItem(others)));
    }

    @Test
    void countsOnlyTheDeskItself() {
        String day = "2031-01-22";
        require(day, 1, "zx");
        String staff = Schedules.staff("KFF", Map.of("languages", List.of("zx")));
        plan(Schedules.with(
                Schedules.shift(staff, "KEH", day + "T11:00+01:00", day + "T14:00+01:00"), "activity", "PREPARATION"));
        plan(Schedules.shift(staff, "IH", day + "T14:00+01:00", day + "T17:00+01:00"));
        coverage("kff-coordinator", day).body("coveredHours", equalTo(0.0f)).body("gaps", hasSize(1));
    }

    @Test
    void requiresNothingOnHolidaysAndClosedDays() {
        // Christmas Eve is a Wednesday in 2031.
        coverage("kff-coordinator", "2031-12-24")
                .body("requiredHours", equalTo(0.0f))
                .body("share", equalTo(1.0f))
                .body("gaps", empty());
        as("bif-guide")
                .queryParam("from", "2031-12-24")
                .queryParam("to", "2031-12-27")
                .get("/staffing/coverage")
                .then()
                .statusCode(200)
                .body("requiredHours", equalTo(0.0f));
        as("admin")
                .body(
                        """
                        {"location": "IH", "firstDay": "2031-02-03", "reason": {"da": "Ombygning", "en": "Rebuilding"}}""")
                .post("/closures")
                .then()
                .statusCode(201);
        as("bif-guide")
                .queryParam("from", "2031-02-03")
                .queryParam("to", "2031-02-11")
                .queryParam("location", "IH")
                .get("/staffing/coverage")
                .then()
                .statusCode(200)
                // The week's Wednesday to Friday of KFF, and the Monday after of both.
                .body("requiredHours", equalTo(6.0f + 6.0f + 5.0f + 6.0f + 6.0f))
                .body("gaps.date", not(hasItem("2031-02-03")));
    }

    @Test
    void takesAYearAtOnceInOrderOfTime() {
        Schedules.staff("BIF");
        ValidatableResponse year = as("auditor")
                .queryParam("from", "2033-01-01")
                .queryParam("to", "2034-01-01")
                .queryParam("administration", "BIF")
                .get("/staffing/coverage")
                .then()
                .statusCode(200)
                .body("gaps.administration", everyItem(equalTo("BIF")))
                .body("gaps.missing", everyItem(equalTo(1)))
                .body("gaps[99].candidates", not(empty()))
                .body("gaps[100].candidates", empty());
        List<String> begins = year.extract().path("gaps.from");
        assertThat(begins).isSorted().hasSizeGreaterThan(190);
    }

    @Test
    void looksAtTheNextFourWeeksUnlessAsked() {
        String from = as("bif-guide")
                .get("/staffing/coverage")
                .then()
                .statusCode(200)
                .extract()
                .path("from");
        as("bif-guide")
                .queryParam("from", from)
                .get("/staffing/coverage")
                .then()
                .body("to", equalTo(LocalDate.parse(from).plusDays(28).toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "location, XX",
        "location, NOWHERE OR 1=1 --",
        "administration, XYZ",
        "from, 2026-02-30",
        "from, 1999-01-01",
        "to, 2020-01-01",
        "to, 2100-01-01",
        "drafts, maybe",
        "unknown, 1"
    })
    void namesTheParameterToMend(String parameter, String value) {
        as("bif-coordinator")
                .queryParam(parameter, value)
                .get("/staffing/coverage")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter));
    }

    private ValidatableResponse coverage(String role, String day) {
        return as(role).queryParam("from", day)
                .queryParam("to", LocalDate.parse(day).plusDays(1).toString())
                .queryParam("administration", "KFF")
                .queryParam("location", "KEH")
                .get("/staffing/coverage")
                .then()
                .statusCode(200);
    }

    private void require(String day, int staff, String language) {
        as("kff-coordinator")
                .body(Map.of(
                        "administration", "KFF",
                        "location", "KEH",
                        "weekday", "WEDNESDAY",
                        "from", "11:00:00",
                        "to", "17:00:00",
                        "minimumStaff", staff,
                        "languages", List.of(language),
                        "validFrom", day,
                        "validTo", day))
                .post("/coverage-requirements")
                .then()
                .statusCode(201);
    }

    private void plan(Map<String, Object> shift) {
        as("kff-coordinator").body(shift).post("/shifts").then().statusCode(201);
    }
}
