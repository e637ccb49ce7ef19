package dk.kk.ihcph.guidance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class UnitCostResourceTest implements ApiTest {
    private static final String CONSULTATIONS = "items.findAll { it.unit == 'CONSULTATION' && !it.location }";

    @Test
    void tellsTheCostsOfANoteByTheRecordsThatThereAre() {
        String note = BudgetNotes.adopted(as("bif-controller"), as("kff-controller"));
        JsonPath costs = as("evaluator")
                .get("/unit-costs?from=2026-01-01&to=2027-01-01&basis=BUDGET&note=" + note)
                .then()
                .statusCode(200)
                .body("basis", equalTo("BUDGET"))
                .body("note", equalTo(note))
                .body(CONSULTATIONS + ".scope.unique()", contains("GUIDANCE_LINES", "WHOLE_GRANT"))
                .body("items.numerator.records.flatten()", everyItem(startsWith("/api/v1/allocations?year=2026")))
                .extract()
                .jsonPath();
        assertThat(costs.getList(CONSULTATIONS + ".numerator.amount", Float.class))
                .containsExactly(1_203_000f, 623_000f, 580_000f, 1_663_000f, 623_000f, 1_040_000f);
        List<Integer> consultations = costs.getList(CONSULTATIONS + ".denominator.quantity", Integer.class);
        assertThat(consultations.get(0)).isEqualTo(consultations.get(1) + consultations.get(2));
    }

    @Test
    void leadsToTheRecordsItCounted() {
        String link = as("kff-controller")
                .get("/unit-costs?from=2026-01-01&to=2026-07-01")
                .then()
                .statusCode(200)
                .body("basis", equalTo("SPENT"))
                .extract()
                .path("items.find { it.unit == 'EVENT' }.denominator.records[0]");
        int counted = as("kff-controller")
                .get("/unit-costs?from=2026-01-01&to=2026-07-01")
                .path("items.find { it.unit == 'EVENT' }.denominator.quantity");
        List<String> events = as("kff-controller")
                .get(link.replace("/api/v1", "") + "&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(events).hasSize(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-01&to=2026-02-01, to, ENDS_BEFORE_IT_STARTS",
        "from=2026-01-01&to=2036-01-02, to, TOO_LONG",
        "from=1066-01-01, from, OUT_OF_RANGE",
        "basis=ADOPTED, basis, WRONG_FORM",
        "note=kf042, note, PATTERN"
    })
    void refusesAPeriodThatIsNone(String query, String parameter, String code) {
        as("evaluator")
                .get("/unit-costs?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void isThisYearSoFarWhereNothingIsAsked() {
        as("auditor")
                .get("/unit-costs")
                .then()
                .statusCode(200)
                .body(
                        "from",
                        equalTo(LocalDate.now(ZoneId.of("Europe/Copenhagen")).getYear() + "-01-01"));
    }
}
