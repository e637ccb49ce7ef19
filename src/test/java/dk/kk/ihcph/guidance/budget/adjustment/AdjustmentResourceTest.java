package dk.kk.ihcph.guidance.budget.adjustment;

import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.DECISION;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.allocations;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.entry;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.proposed;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AdjustmentResourceTest implements ApiTest {
    private String note;
    private UUID bif;
    private UUID kff;
    private UUID management;
    private UUID activities;

    @BeforeEach
    void adoptANote() {
        note = BudgetNotes.adopted(as("bif-controller"), as("kff-controller"));
        List<UUID> all = allocations(as("bif-guide"), note, 2027);
        bif = all.get(0);
        kff = all.get(1);
        management = all.get(2);
        activities = all.get(3);
    }

    private ValidatableResponse propose(String as, String request) {
        return as(as).body(request).post("/budget-adjustments").then();
    }

    private ValidatableResponse decide(String as, String id) {
        return as(as).body(DECISION)
                .post("/budget-adjustments/" + id + "/decide")
                .then();
    }

    private float adjusted(UUID allocation) {
        return as("evaluator")
                .get("/allocations/" + allocation)
                .then()
                .statusCode(200)
                .extract()
                .<Float>path("adjusted");
    }

    @Test
    void countsATransferOnceItIsDecided() {
        String id = propose(
                        "kff-controller",
                        request("TRANSFER", entry(management, "-20000.00"), entry(activities, "20000.00")))
                .statusCode(201)
                .body("status", equalTo("PENDING"))
                .body("approvals", contains("KFF"))
                .body("missingApprovals", empty())
                .body("allowedActions", contains("DECIDE", "REJECT", "WITHDRAW"))
                .extract()
                .path("id");
        assertThat(adjusted(activities)).isEqualTo(50_000);
        decide("kff-controller", id)
                .statusCode(200)
                .body("status", equalTo("DECIDED"))
                .body("decision.caseNumber", equalTo("2025-0456789"))
                .body("allowedActions", empty());
        assertThat(adjusted(activities)).isEqualTo(70_000);
        assertThat(adjusted(management)).isEqualTo(390_000);
        as("evaluator")
                .get("/allocations/totals?budgetNote=" + note + "&year=2027")
                .then()
                .body("items[0].adopted", equalTo(1_663_000f))
                .body("items[0].adjusted", equalTo(1_663_000f));
        decide("kff-controller", id).statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void givesTheAllocationAnotherETagWhenItIsAdjusted() {
        String before = as("evaluator").get("/allocations/" + kff).getHeader("ETag");
        Adjustments.granted(() -> as("kff-controller"), kff, "1.25");
        as("evaluator")
                .header("If-None-Match", before)
                .get("/allocations/" + kff)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(before)))
                .body("adjusted", equalTo(580_001.25f));
    }

    @Test
    void balancesASupplementaryGrantAgainstTheMunicipalFunds() {
        propose("kff-controller", request("SUPPLEMENTARY_GRANT", entry(kff, "100000.00"), entry(activities, "-0.01")))
                .statusCode(201)
                .body("entries.account", contains("ALLOCATION", "ALLOCATION", "MUNICIPAL_FUNDS"))
                .body("entries[2].amount", equalTo(-99_999.99f))
                .body("entries[0].line", equalTo("1 årsværk til personlig vejledning (KFF)"));
    }

    @Test
    void needsBothAdministrationsForATransferBetweenThem() {
        String id = propose("kff-controller", request("TRANSFER", entry(kff, "-1000"), entry(bif, "1000")))
                .statusCode(201)
                .body("missingApprovals", contains("BIF"))
                .body("allowedActions", contains("REJECT", "WITHDRAW"))
                .extract()
                .path("id");
        decide("kff-controller", id)
                .statusCode(409)
                .body("code", equalTo("NOT_APPROVED"))
                .body("detail", equalTo("Not approved yet by: Employment and Integration Administration."));
        as("kff-controller")
                .post("/budget-adjustments/" + id + "/approve")
                .then()
                .statusCode(200);
        decide("kff-controller", id).statusCode(409);
        as("bif-controller")
                .post("/budget-adjustments/" + id + "/approve")
                .then()
                .statusCode(200)
                .body("approvals", contains("BIF", "KFF"))
                .body("allowedActions", contains("DECIDE", "REJECT"));
        decide("bif-controller", id).statusCode(200);
        assertThat(adjusted(bif)).isEqualTo(624_000);
        assertThat(adjusted(kff)).isEqualTo(579_000);
    }

    @Test
    void letsNobodyAdjustOnlyTheOthersGrant() {
        String id = proposed(as("bif-controller"), request("SUPPLEMENTARY_GRANT", entry(bif, "1000")));
        propose("kff-controller", request("SUPPLEMENTARY_GRANT", entry(bif, "1000")))
                .statusCode(403)
                .body("code", equalTo("OTHER_ADMINISTRATION"));
        decide("kff-controller", id).statusCode(403);
        for (String action : List.of("approve", "withdraw")) {
            as("kff-controller")
                    .post("/budget-adjustments/" + id + "/" + action)
                    .then()
                    .statusCode(403);
        }
        as("kff-controller")
                .body(DECISION)
                .post("/budget-adjustments/" + id + "/reject")
                .then()
                .statusCode(403);
        as("kff-controller")
                .get("/budget-adjustments/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("allowedActions", empty());
    }

    @Test
    void letsOnlyTheProposerWithdraw() {
        String id = proposed(as("kff-controller"), request("TRANSFER", entry(kff, "-5"), entry(bif, "5")));
        as("bif-controller")
                .post("/budget-adjustments/" + id + "/withdraw")
                .then()
                .statusCode(403);
        as("kff-controller")
                .post("/budget-adjustments/" + id + "/withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        as("bif-controller")
                .post("/budget-adjustments/" + id + "/approve")
                .then()
                .statusCode(409);
    }

    @Test
    void keepsARejectedOneForTheRecord() {
        String id = proposed(as("bif-controller"), request("SUPPLEMENTARY_GRANT", entry(bif, "1000")));
        as("bif-controller")
                .body(DECISION)
                .post("/budget-adjustments/" + id + "/reject")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"));
        assertThat(adjusted(bif)).isEqualTo(623_000);
        as("auditor")
                .get("/audit-entries?entityType=budget_adjustment&entityId=" + id)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("UPDATE"));
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSFER, -1000.00, 999.99, TRANSFER_DOES_NOT_SUM_TO_ZERO, /entries",
        "TRANSFER, 0, 0, NO_CHANGE, /entries/0/amount",
        "SUPPLEMENTARY_GRANT, null, 5, REQUIRED, /entries/0/amount",
        "SUPPLEMENTARY_GRANT, 1.005, 5, DIGITS, /entries/0/amount",
        "PRICE_LEVEL, 5, 5, LEVEL_OF_A_CONVERSION, /priceLevel"
    })
    void refusesWhatDoesNotAddUp(String kind, String one, String other, String code, String pointer) {
        propose("kff-controller", request(kind, entry(kff, one), entry(activities, other)))
                .statusCode(422)
                .body("errors.code", hasItem(code))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void refusesUnknownAndRepeatedAllocations() {
        propose("kff-controller", request("SUPPLEMENTARY_GRANT", entry(UUID.randomUUID(), "1"), entry(kff, "1")))
                .statusCode(422)
                .body("errors.pointer", contains("/entries/0/allocation"));
        propose("kff-controller", request("SUPPLEMENTARY_GRANT", entry(kff, "1"), entry(kff, "1")))
                .statusCode(422)
                .body("errors.code", contains("STATED_TWICE"));
    }

    @Test
    void changesNothingInADryRun() {
        as("kff-controller")
                .body(request("SUPPLEMENTARY_GRANT", entry(kff, "1000")))
                .post("/budget-adjustments?dryRun=true")
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("status", equalTo("PENDING"));
        String id = proposed(as("kff-controller"), request("SUPPLEMENTARY_GRANT", entry(kff, "1000")));
        as("kff-controller")
                .body(DECISION)
                .post("/budget-adjustments/" + id + "/decide?dryRun=true")
                .then()
                .statusCode(200)
                .body("status", equalTo("DECIDED"));
        as("kff-controller")
                .get("/budget-adjustments?allocation=" + kff)
                .then()
                .body("items.id", contains(id))
                .body("items[0].status", equalTo("PENDING"));
        assertThat(adjusted(kff)).isEqualTo(580_000);
    }

    @Test
    void listsTheAdjustmentsOfAnAllocationOrAYear() {
        String here = proposed(as("kff-controller"), request("SUPPLEMENTARY_GRANT", entry(kff, "1000")));
        UUID later = allocations(as("bif-guide"), note, 2029).get(1);
        String there = proposed(as("kff-controller"), request("SUPPLEMENTARY_GRANT", entry(later, "1000")));
        as("bif-guide").get("/budget-adjustments?allocation=" + kff).then().body("items.id", contains(here));
        as("bif-guide").get("/budget-adjustments?allocation=" + later).then().body("items.id", contains(there));
        as("bif-guide")
                .get("/budget-adjustments?year=2029&allocation=" + kff)
                .then()
                .body("items", empty());
        as("bif-guide")
                .get("/budget-adjustments?year=2029&allocation=" + later)
                .then()
                .body("items.id", contains(there));
        as("bif-guide")
                .get("/budget-adjustments?allocation=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void decidesOnceUnderParallelDecisions() {
        String id = proposed(as("kff-controller"), request("SUPPLEMENTARY_GRANT", entry(kff, "1000")));
        List<Integer> answers = Concurrently.run(
                20, caller -> decide("kff-controller", id).extract().statusCode());
        assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(19);
        assertThat(adjusted(kff)).isEqualTo(581_000);
    }

    @Test
    void addsUpAdjustmentsDecidedAtOnceInOppositeOrders() {
        List<String> ids = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 20; i++) {
            ids.add(proposed(
                    as("kff-controller"),
                    i % 2 == 0
                            ? request("TRANSFER", entry(kff, "-7.01"), entry(activities, "7.01"))
                            : request("TRANSFER", entry(activities, "-2.50"), entry(kff, "2.50"))));
        }
        assertThat(Concurrently.run(
                        20, i -> decide("kff-controller", ids.get(i)).extract().statusCode()))
                .containsOnly(200);
        assertThat(adjusted(kff)).isEqualTo(579_954.9f);
        assertThat(adjusted(activities)).isEqualTo(50_045.1f);
    }

    @Test
    void convertsToAnotherPriceLevelByTheIndicesAndTheShareOfWages() {
        for (int year : List.of(2027, 2028)) {
            as("admin")
                    .body(
                            """
                            {"year": %d, "wageRate": 3.000, "priceRate": 2.000, "source": "Prøve", "estimate": true}"""
                                    .formatted(year))
                    .post("/price-indices")
                    .then()
                    .statusCode(201);
        }
        String conversion =
                """
                {"kind": "PRICE_LEVEL", "reason": "P/L", "priceLevel": %d, "entries": [{"allocation": "%s"}, {"allocation": "%s"}]}""";
        String id = propose("kff-controller", conversion.formatted(2027, kff, activities))
                .statusCode(201)
                .body("entries.amount", contains(17_400f, 1_000f, -18_400f))
                .body("entries[2].account", equalTo("PRICE_LEVEL"))
                .extract()
                .path("id");
        decide("kff-controller", id).statusCode(200);
        assertThat(adjusted(kff)).isEqualTo(597_400);
        // From the level that it is in by now, not from the note's.
        propose("kff-controller", conversion.formatted(2028, kff, activities))
                .statusCode(201)
                .body("entries.amount", contains(17_922f, 1_020f, -18_942f));
        propose("kff-controller", conversion.formatted(2027, kff, activities))
                .statusCode(422)
                .body("errors.code", contains("NO_CHANGE", "NO_CHANGE"));
        propose("kff-controller", conversion.formatted(2099, kff, activities)).statusCode(422);
    }

    @Test
    void leavesClosedYearsAlone() {
        List<UUID> later = allocations(as("bif-guide"), note, 2029);
        String id = proposed(as("bif-controller"), request("SUPPLEMENTARY_GRANT", entry(later.get(0), "1")));
        as("bif-controller")
                .body("{}")
                .post("/budget/years/BIF-2029/close")
                .then()
                .statusCode(200);
        try {
            decide("bif-controller", id).statusCode(409).body("code", equalTo("YEAR_CLOSED"));
            propose("bif-controller", request("SUPPLEMENTARY_GRANT", entry(later.get(0), "1")))
                    .statusCode(409)
                    .body("code", equalTo("YEAR_CLOSED"));
            propose("kff-controller", request("SUPPLEMENTARY_GRANT", entry(later.get(1), "1")))
                    .statusCode(201);
        } finally {
            as("bif-controller")
                    .body("{\"reason\": \"Prøve\"}")
                    .post("/budget/years/BIF-2029/reopen")
                    .then()
                    .statusCode(200);
        }
        decide("bif-controller", id).statusCode(200);
    }

    @Test
    void letsNotEvenSqlDecideWithoutApprovalOrLeaveATransferUnbalanced() {
        String id = proposed(as("kff-controller"), request("TRANSFER", entry(kff, "-5"), entry(bif, "5")));
        assertThatThrownBy(() -> TestDatabase.write(
                        "update budget_adjustment set status = 'DECIDED', decision = '{}' where id = '%s'"
                                .formatted(id)))
                .rootCause()
                .hasMessageContaining("has not approved its part");
        assertThatThrownBy(() -> TestDatabase.write(
                        "insert into budget_adjustment_entry (id, adjustment, position, account, allocation, amount)"
                                + " values (gen_random_uuid(), '%s', 9, 'ALLOCATION', '%s', 1)"
                                        .formatted(id, management)))
                .rootCause()
                .hasMessageContaining("do not add up to zero");
    }
}
