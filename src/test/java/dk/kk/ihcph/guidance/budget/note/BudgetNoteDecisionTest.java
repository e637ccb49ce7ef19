package dk.kk.ihcph.guidance.budget.note;

import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.decision;
import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BudgetNoteDecisionTest implements ApiTest {

    private int allocationsOf(String code) {
        return as("auditor")
                .get("/allocations?budgetNote=" + code)
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }

    @Test
    void adoptsOnceAndCreatesTheAllocations() {
        String code = imported(as("bif-controller"));
        as("kff-controller")
                .body(decision())
                .post("/budget-notes/" + code + "/adopt")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("ADOPTED"))
                .body("decision.caseNumber", equalTo("2025-0123456"))
                .body("decision.date", equalTo("2025-10-02"))
                .body("decision.assumed", equalTo(true))
                .body("allowedActions", empty());
        for (String verb : List.of("adopt", "reject")) {
            as("bif-controller")
                    .body(decision())
                    .post("/budget-notes/" + code + "/" + verb)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ILLEGAL_TRANSITION"))
                    .body("currentStatus", equalTo("ADOPTED"));
        }
        assertThat(allocationsOf(code)).isEqualTo(16);
    }

    @Test
    void adoptsOnceUnderParallelDecisions() {
        String code = imported(as("bif-controller"));
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> as("bif-controller")
                        .body(decision())
                        .post("/budget-notes/" + code + "/adopt")
                        .statusCode()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(allocationsOf(code)).isEqualTo(16);
    }

    @Test
    void doesNotAdoptWhatWasRejected() {
        String code = imported(as("bif-controller"));
        as("bif-controller")
                .body(decision())
                .post("/budget-notes/" + code + "/reject")
                .then()
                .statusCode(200);
        as("bif-controller")
                .body(decision())
                .post("/budget-notes/" + code + "/adopt")
                .then()
                .statusCode(409)
                .body("currentStatus", equalTo("REJECTED"));
        assertThat(allocationsOf(code)).isZero();
        as("bif-guide").get("/budget-notes?status=REJECTED&limit=200").then().body("items.code", hasItem(code));
    }

    @Test
    void changesNothingInADryRunOfAdopting() {
        String code = imported(as("bif-controller"));
        as("bif-controller")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(decision())
                .post("/budget-notes/" + code + "/adopt?dryRun=true")
                .then()
                .statusCode(200)
                .body("status", equalTo("ADOPTED"))
                .body("lines.size()", equalTo(4));
        as("bif-controller")
                .get("/budget-notes/" + code)
                .then()
                .header("ETag", "\"0\"")
                .body("status", equalTo("PROPOSED"));
        assertThat(allocationsOf(code)).isZero();
    }

    @Test
    void holdsADecisionToItsRules() {
        String code = imported(as("bif-controller"));
        for (String wrong : List.of(
                "{\"body\":\"BR\",\"date\":\"2999-01-01\",\"caseNumber\":\"1\"}",
                "{\"body\":\"BR\",\"date\":\"2025-10-02\"}",
                "{\"body\":\"BR\",\"date\":\"2025-10-02\",\"caseNumber\":\"1\",\"reason\":\"010190-1234\"}",
                "{\"date\":\"2025-10-02\",\"caseNumber\":\"1\"}")) {
            as("bif-controller")
                    .body(wrong)
                    .post("/budget-notes/" + code + "/adopt")
                    .then()
                    .statusCode(422);
        }
        as("bif-controller")
                .body("{\"body\":\"BR\",\"date\":20251002,\"caseNumber\":\"1\"}")
                .post("/budget-notes/" + code + "/adopt")
                .then()
                .statusCode(400);
        as("bif-controller")
                .header("If-Match", "\"7\"")
                .body(decision())
                .post("/budget-notes/" + code + "/adopt")
                .then()
                .statusCode(412);
        as("bif-guide")
                .body(decision())
                .post("/budget-notes/" + code + "/adopt")
                .then()
                .statusCode(403);
        as("bif-controller").get("/budget-notes/" + code).then().body("status", equalTo("PROPOSED"));
    }

    @Test
    void recordsTheImportAndTheDecisionInTheAuditTrail() {
        String code = imported(as("bif-controller"));
        as("kff-controller")
                .body(decision())
                .post("/budget-notes/" + code + "/adopt")
                .then()
                .statusCode(200);
        as("auditor")
                .get("/audit-entries?entityType=budget_note&entityId=" + code)
                .then()
                .body("items.action", contains("UPDATE", "CREATE"))
                .body("items.subject", contains("kff-controller", "bif-controller"))
                .body("items[0].changes.status.to", equalTo("ADOPTED"));
    }
}
