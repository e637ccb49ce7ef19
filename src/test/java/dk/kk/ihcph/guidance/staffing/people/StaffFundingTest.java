package dk.kk.ihcph.guidance.staffing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hours of whom an allocation pays: KF042's one FTE of guidance in each administration is 1,263 hours a year. */
@QuarkusTest
class StaffFundingTest implements ApiTest {
    private String bif = "";
    private String kff = "";
    private String catering = "";

    @BeforeEach
    void adoptANote() {
        String note = BudgetNotes.adopted(as("kff-controller"), as("kff-controller"));
        List<Map<String, Object>> allocations = as("kff-controller")
                .queryParam("budgetNote", note)
                .queryParam("year", 2026)
                .get("/allocations")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        for (Map<String, Object> allocation : allocations) {
            String id = (String) allocation.get("id");
            Object fte = allocation.get("fte");
            if ("BIF".equals(allocation.get("administration"))) {
                bif = id;
            } else if (fte == null) {
                catering = id;
            } else if (((Number) fte).doubleValue() == 1) {
                kff = id;
            }
        }
        assertThat(List.of(bif, kff, catering)).doesNotContain("");
    }

    @Test
    void paysTheHoursOfAnFteAndNoMore() {
        String first = Schedules.staff("BIF", funding(bif, "757.80"));
        as("bif-guide")
                .get("/staff/" + first)
                .then()
                .body("funding", hasSize(1))
                .body("funding[0].hoursPerYear", equalTo(757.8f))
                .body("subject", nullValue());
        Schedules.staff("BIF", funding(bif, "505.20"));
        create("BIF", funding(bif, "0.01"))
                .statusCode(422)
                .body("errors.pointer", contains("/funding/0/hoursPerYear"))
                .body("errors.code", contains("MORE_THAN_ALLOCATED"))
                .body("errors[0].message", containsString("1,263 hours"));
    }

    @Test
    void countsAPartYearByItsDays() {
        Map<String, Object> half = Map.of(
                "funding",
                List.of(Map.of(
                        "allocation", bif, "hoursPerYear", 1263, "firstDay", "2026-07-01", "lastDay", "2026-12-31")));
        Schedules.staff("BIF", half);
        // 184 of 365 days are 636.69 hours; what is left is 626.31.
        create("BIF", funding(bif, "626.32")).statusCode(422).body("errors.code", contains("MORE_THAN_ALLOCATED"));
        Schedules.staff("BIF", funding(bif, "626.31"));
    }

    @Test
    void canBeChangedWithinWhatIsAllocated() {
        String id = Schedules.staff("BIF", funding(bif, "1263"));
        as("bif-coordinator")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(funding(bif, "1000"))
                .patch("/staff/" + id)
                .then()
                .statusCode(200)
                .body("funding.hoursPerYear", contains(1000.0f));
        Schedules.staff("BIF", funding(bif, "263"));
    }

    @ParameterizedTest
    @CsvSource({
        "KFF, BIF, 100, 2026-01-01, 2026-12-31, /funding/0/allocation, FOREIGN_ALLOCATION",
        "BIF, BIF, 100, 2025-12-31, 2026-12-31, /funding/0, OUTSIDE_ALLOCATION_YEAR",
        "BIF, BIF, 100, 2026-12-31, 2026-01-01, /funding/0/lastDay, ENDS_BEFORE_IT_STARTS",
        "BIF, BIF, -1, 2026-01-01, 2026-12-31, /funding/0/hoursPerYear, DECIMAL_MIN",
        "BIF, BIF, 1.234, 2026-01-01, 2026-12-31, /funding/0/hoursPerYear, DIGITS",
        "BIF, NONE, 100, 2026-01-01, 2026-12-31, /funding/0/allocation, UNKNOWN_CODE",
        "KFF, CATERING, 1, 2026-01-01, 2026-12-31, /funding/0/hoursPerYear, MORE_THAN_ALLOCATED",
    })
    void refusesWhatAnAllocationDoesNotPay(
            String administration, String allocation, String hours, String from, String to, String at, String code) {
        String id =
                switch (allocation) {
                    case "BIF" -> bif;
                    case "CATERING" -> catering;
                    default -> UUID.randomUUID().toString();
                };
        create(
                        administration,
                        Map.of(
                                "funding",
                                List.of(Map.of(
                                        "allocation",
                                        id,
                                        "hoursPerYear",
                                        Double.valueOf(hours),
                                        "firstDay",
                                        from,
                                        "lastDay",
                                        to))))
                .statusCode(422)
                .body("errors.pointer", contains(at))
                .body("errors.code", contains(code));
    }

    @Test
    void paysNoHourTwiceHoweverManyAskAtOnce() {
        List<Integer> answers = Concurrently.run(
                10, caller -> create("KFF", funding(kff, "421")).extract().statusCode());
        assertThat(Collections.frequency(answers, 201)).isEqualTo(3);
        assertThat(Collections.frequency(answers, 422)).isEqualTo(7);
    }

    private static Map<String, Object> funding(String allocation, String hours) {
        return Map.of(
                "funding",
                List.of(Map.of(
                        "allocation",
                        allocation,
                        "hoursPerYear",
                        Double.valueOf(hours),
                        "firstDay",
                        "2026-01-01",
                        "lastDay",
                        "2026-12-31")));
    }

    private io.restassured.response.ValidatableResponse create(String administration, Map<String, Object> more) {
        Map<String, Object> request = new java.util.HashMap<>(more);
        request.put("displayName", "Guide " + UUID.randomUUID());
        request.put("administration", administration);
        return as(Schedules.coordinator(administration))
                .body(request)
                .post("/staff")
                .then();
    }
}
