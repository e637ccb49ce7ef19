package dk.kk.ihcph.guidance.budget.posting;

import static dk.kk.ihcph.guidance.budget.posting.Postings.newAccount;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dk.kk.ihcph.guidance.http.json.MergePatch;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules are kept by the administration of their line, and read in both. */
@QuarkusTest
class PostingRuleResourceTest implements Postings {

    @Test
    void showsTheLineAndItsAllocationsOfAllYears() {
        Budget budget = newBudget();
        String account = newAccount() + "*";
        String id = rule(KFF, account, "", budget.kff(), true);
        as("auditor")
                .get("/posting-rules/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("administration", equalTo("KFF"))
                .body("account", equalTo(account))
                .body("costObject", equalTo(""))
                .body("budgetNote", equalTo(budget.note()))
                .body("line", equalTo("1 årsværk til personlig vejledning (KFF)"))
                .body("allocations.year", contains(2030, 2031, 2032, 2033))
                .body("allocations[0].allocation", equalTo(budget.kff()))
                .body("salary", equalTo(true));
        as("bif-coordinator")
                .get("/posting-rules?administration=KFF&limit=200")
                .then()
                .body("items.id", hasItem(id));
        as("bif-coordinator")
                .get("/posting-rules?administration=BIF&limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
        as("bif-guide").get("/posting-rules").then().statusCode(403);
        as("evaluator").get("/posting-rules/" + id).then().statusCode(403);
    }

    @Test
    void isChangedAndDeletedByTheOwnAdministrationOnly() {
        Budget budget = newBudget();
        String account = newAccount();
        String address = "/posting-rules/" + rule(KFF, account, "", budget.kff(), false);
        String patch = "{\"costObject\": \"XG-7\", \"salary\": true}";
        as(BIF).contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"0\"")
                .body(patch)
                .patch(address)
                .then()
                .statusCode(403);
        as(BIF).header("If-Match", "\"0\"").delete(address).then().statusCode(403);
        as(KFF).contentType(MergePatch.MEDIA_TYPE)
                .body(patch)
                .patch(address)
                .then()
                .statusCode(428);
        as(KFF).contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"0\"")
                .body(patch)
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("account", equalTo(account))
                .body("costObject", equalTo("XG-7"))
                .body("salary", equalTo(true));
        as(KFF).contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"1\"")
                .body("{\"allocation\": \"" + budget.bif() + "\"}")
                .patch(address)
                .then()
                .statusCode(403);
        as(KFF).header("If-Match", "\"0\"").delete(address).then().statusCode(412);
        as(KFF).header("If-Match", "\"1\"").delete(address).then().statusCode(204);
        as(KFF).get(address).then().statusCode(404);
    }

    @Test
    void refusesTheOtherAdministrationsLineAnUnknownOneAndTheSamePatternTwice() {
        Budget budget = newBudget();
        String account = newAccount();
        String body = "{\"account\": \"%s\", \"allocation\": \"%s\"}";
        as(BIF).body(body.formatted(account, budget.kff()))
                .post("/posting-rules")
                .then()
                .statusCode(403);
        as(BIF).body(body.formatted(account, UUID.randomUUID()))
                .post("/posting-rules")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("UNKNOWN_ALLOCATION"));
        for (String pattern : new String[] {"*", "2*2", "22 10", "22**"}) {
            as(BIF).body(body.formatted(pattern, budget.bif()))
                    .post("/posting-rules")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/account"));
        }
        as(BIF).body(body.formatted(account, budget.bif()))
                .post("/posting-rules")
                .then()
                .statusCode(201)
                .header("Location", notNullValue());
        as(BIF).body(body.formatted(account, budget.bif()))
                .post("/posting-rules")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("POSTING_RULE_STANDS_ONCE"));
        as(KFF).body(body.formatted(account, budget.kff()))
                .post("/posting-rules")
                .then()
                .statusCode(201);
    }
}
