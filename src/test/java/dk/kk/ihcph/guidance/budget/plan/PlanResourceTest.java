package dk.kk.ihcph.guidance.budget.plan;

import static dk.kk.ihcph.guidance.TestDatabase.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.budget.adjustment.Adjustments;
import dk.kk.ihcph.guidance.budget.ledger.LedgerRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanResourceTest implements ApiTest {
    private static final String WHOLE = "{\"months\": [600000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23000.00]}";
    private static final String OVERRIDE = "{\"amount\": 600000.00, \"reason\": \"En stilling er ledig\"}";

    private LedgerRows rows;
    private UUID guidance;

    @BeforeEach
    void adopt() {
        rows = LedgerRows.adopted(this);
        guidance = rows.allocations.get(0);
    }

    private ValidatableResponse get(String what) {
        return as("kff-guide").get("/allocations/" + guidance + what).then();
    }

    private ValidatableResponse put(String role, String what, String ifMatch, String body) {
        return as(role).header("If-Match", ifMatch)
                .body(body)
                .put("/allocations/" + guidance + what)
                .then();
    }

    private ValidatableResponse withdraw() {
        return as("bif-controller")
                .body("{\"reason\": \"Stillingen er besat\"}")
                .post("/allocations/" + guidance + "/forecast/withdraw")
                .then();
    }

    private String etag(String what) {
        return get(what).statusCode(200).extract().header("ETag");
    }

    private static BigDecimal sum(ValidatableResponse plan) {
        List<Object> months = plan.statusCode(200).extract().jsonPath().getList("months");
        return months.stream().map(month -> new BigDecimal(month.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void isEvenTwelfthsUntilSomebodyPlans() {
        get("/plan")
                .statusCode(200)
                .body("default", equalTo(true))
                .body("year", equalTo(2026))
                .body("createdBy", nullValue())
                .body("months", hasSize(12))
                .body("months[0]", equalTo(51916.67f))
                .body("months[1]", equalTo(51916.66f));
        assertThat(sum(get("/plan"))).isEqualByComparingTo("623000.00");
    }

    @Test
    void isKeptAndFollowsWhatIsDecidedAfterwards() {
        String before = etag("/plan");
        put("bif-controller", "/plan", before, WHOLE)
                .statusCode(200)
                .body("default", equalTo(false))
                .body("months[11]", equalTo(23000.00f));
        get("/plan")
                .body("default", equalTo(false))
                .body("months[0]", equalTo(600000.00f))
                .body("months[1]", equalTo(0.00f))
                .body("createdBy", notNullValue())
                .body("date", notNullValue());
        as("kff-guide")
                .get("/budget/status?year=2026&budgetNote=" + rows.note)
                .then()
                .body("allocations[0].months.planned[0]", equalTo(600000.00f))
                .body("allocations[0].months.planned[11]", equalTo(23000.00f));
        put("bif-controller", "/plan", before, WHOLE).statusCode(412);

        String planned = etag("/plan");
        Adjustments.granted(() -> as("bif-controller"), guidance, "12000.00");
        assertThat(etag("/plan")).isNotEqualTo(planned);
        assertThat(sum(get("/plan"))).isEqualByComparingTo("635000.00");
        put("bif-controller", "/plan", etag("/plan"), WHOLE)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/months"))
                .body("errors[0].code", equalTo("PLAN_DIFFERS"))
                .body("errors[0].message", containsString("difference DKK -12,000"));
    }

    @Test
    void isOfTheOwnAdministrationAndOfTwelveMonths() {
        put("kff-controller", "/plan", "*", WHOLE).statusCode(403).body("code", equalTo("OTHER_ADMINISTRATION"));
        put("bif-controller", "/plan", "", WHOLE).statusCode(428);
        put("bif-controller", "/plan", "*", "{\"months\": [623000]}").statusCode(422);
        put("bif-controller", "/plan", "*", WHOLE.replace("23000.00", "23000.001"))
                .statusCode(422);
        as("bif-guide")
                .get("/allocations/" + UUID.randomUUID() + "/plan")
                .then()
                .statusCode(404);
        get("/plan").body("default", equalTo(true));
    }

    @Test
    void isOverriddenByWhoKnowsBetterUntilTheyTakeItBack() {
        get("/forecast").statusCode(200).body("override", nullValue());
        withdraw().statusCode(409);
        put("kff-controller", "/forecast", "*", OVERRIDE).statusCode(403);
        put("bif-controller", "/forecast", etag("/forecast"), OVERRIDE)
                .statusCode(200)
                .body("override.amount", equalTo(600000.00f))
                .body("override.createdBy", notNullValue());
        get("/forecast")
                .body("override.reason", equalTo("En stilling er ledig"))
                .body("override.date", notNullValue());
        as("evaluator")
                .get("/budget/status?year=2026&budgetNote=" + rows.note)
                .then()
                .body("allocations[0].forecast.override.amount", equalTo(600000.00f));
        put("bif-controller", "/forecast", "\"0\"", OVERRIDE).statusCode(412);
        withdraw().statusCode(200).body("override", nullValue());
        withdraw().statusCode(409);
        get("/forecast").body("override", nullValue());

        get("/forecast/history")
                .statusCode(200)
                .body("items.withdrawn", contains(true, false))
                .body("items.reason", contains("Stillingen er besat", "En stilling er ledig"))
                .body("items.recordedAt", everyItem(notNullValue()));
        String next = get("/forecast/history?limit=1").extract().path("next");
        get("/forecast/history?limit=1&cursor=" + next)
                .body("items.amount", contains(600000.00f))
                .body("next", nullValue());
    }

    @Test
    void isGivenAReasonWithoutANumberOfAPerson() {
        put("bif-controller", "/forecast", "*", OVERRIDE.replace("En stilling", "010190-1234"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"))
                .body(not(containsString("010190")));
        put("bif-controller", "/forecast", "*", "{\"amount\": 1.00}").statusCode(422);
    }

    @Test
    void staysAsItIsInAClosedYear() {
        write("update allocation set year = 2011 where id = ?", guidance);
        write("insert into budget_year (administration, year, status, reason, changed_at)"
                + " values ('BIF', 2011, 'CLOSED', 'Regnskab', now()) on conflict do nothing");
        put("bif-controller", "/plan", "*", WHOLE)
                .statusCode(409)
                .body("code", equalTo("YEAR_CLOSED"))
                .body("detail", containsString("2011 is closed for the Employment and Integration Administration"));
        put("bif-controller", "/forecast", "*", OVERRIDE).statusCode(409).body("code", equalTo("YEAR_CLOSED"));
        withdraw().statusCode(409).body("code", equalTo("YEAR_CLOSED"));
        get("/plan").body("default", equalTo(true));
    }
}
