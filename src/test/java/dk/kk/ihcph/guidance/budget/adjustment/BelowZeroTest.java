package dk.kk.ihcph.guidance.budget.adjustment;

import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.DECISION;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.allocations;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.entry;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.proposed;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody takes from an allocation what it does not have, unless they say why, and then it is red. */
@QuarkusTest
class BelowZeroTest implements ApiTest {
    private static final int YEAR = 2027;

    private String note;
    private UUID management;
    private UUID activities;

    @BeforeEach
    void adoptANote() {
        note = BudgetNotes.adopted(as("bif-controller"), as("kff-controller"));
        List<UUID> all = allocations(as("bif-guide"), note, YEAR);
        management = all.get(2);
        activities = all.get(3);
    }

    private ValidatableResponse propose(String request) {
        return as("kff-controller").body(request).post("/budget-adjustments").then();
    }

    private ValidatableResponse decide(String id) {
        return as("kff-controller")
                .body(DECISION)
                .post("/budget-adjustments/" + id + "/decide")
                .then();
    }

    private String transfer(String amount) {
        return request("TRANSFER", entry(activities, "-" + amount), entry(management, amount));
    }

    private ValidatableResponse status() {
        return as("kff-controller")
                .get("/budget/status?year=" + YEAR + "&budgetNote=" + note)
                .then()
                .statusCode(200);
    }

    @Test
    void refusesToProposeWhatAnAllocationDoesNotHave() {
        propose(transfer("50000.01"))
                .statusCode(422)
                .body("errors.code", contains("BELOW_ZERO"))
                .body("errors.pointer", contains("/entries/0/amount"))
                .body("errors[0].message", containsString("has only DKK 50,000 and would fall below zero"));
        propose(request("SUPPLEMENTARY_GRANT", entry(activities, "-50000.01")))
                .statusCode(422)
                .body("errors.code", contains("BELOW_ZERO"));
        propose(transfer("50000.00")).statusCode(201);
    }

    @Test
    void refusesToDecideWhatAnAllocationHasNoLonger() {
        String first = proposed(as("kff-controller"), transfer("30000.00"));
        String second = proposed(as("kff-controller"), transfer("30000.00"));
        decide(first).statusCode(200);
        decide(second)
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("detail", containsString("has only DKK 20,000 and would fall below zero"));
    }

    @Test
    void decidesAtOnceOnlyAsMuchAsThereIs() {
        List<String> ids = List.of(
                proposed(as("kff-controller"), transfer("20000.00")),
                proposed(as("kff-controller"), transfer("20000.00")),
                proposed(as("kff-controller"), transfer("20000.00")),
                proposed(as("kff-controller"), transfer("20000.00")));
        List<Integer> answers =
                Concurrently.run(4, i -> decide(ids.get(i)).extract().statusCode());
        assertThat(Collections.frequency(answers, 200)).isEqualTo(2);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(2);
        as("evaluator").get("/allocations/" + activities).then().body("adjusted", equalTo(10_000f));
    }

    @Test
    void goesBelowZeroForAReasonAndIsRedThen() {
        status().body("allocations[3].belowZero", nullValue());
        String request =
                transfer("50000.01").replace("\"entries\"", "\"belowZeroReason\": \"Dækkes i november\", \"entries\"");
        String id = propose(request)
                .statusCode(201)
                .body("belowZeroReason", equalTo("Dækkes i november"))
                .extract()
                .path("id");
        decide(id).statusCode(200);
        status().body("allocations[3].adjusted", equalTo(-0.01f))
                .body("allocations[3].belowZero", equalTo(true))
                .body("allocations[3].light", equalTo("RED"))
                .body("total.belowZero", equalTo(true))
                .body("allocations[2].belowZero", nullValue());
        propose(transfer("1.00")).statusCode(422);
        propose(request("SUPPLEMENTARY_GRANT", entry(activities, "0.01"))).statusCode(201);
    }

    @Test
    void refusesToProposeATransferBetweenTwoYears() {
        UUID next = allocations(as("bif-guide"), note, YEAR + 1).get(3);
        propose(request("TRANSFER", entry(activities, "-5"), entry(next, "5")))
                .statusCode(422)
                .body("errors.code", contains("TRANSFER_BETWEEN_YEARS"));
    }

    @Test
    void holdsEvenForSql() {
        String id = proposed(as("kff-controller"), transfer("30000.00"));
        String other = proposed(as("kff-controller"), transfer("30000.00"));
        decide(id).statusCode(200);
        assertThatThrownBy(() -> TestDatabase.write(
                        "update budget_adjustment set status = 'DECIDED', decision = '{}' where id = '%s'"
                                .formatted(other)))
                .rootCause()
                .hasMessageContaining("would fall below zero");
    }
}
