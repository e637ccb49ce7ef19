package dk.kk.ihcph.guidance.budget.note;

import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.amount;
import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.decision;
import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.imported;
import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.line;
import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.newCode;
import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BudgetNoteResourceTest implements ApiTest {

    private ValidatableResponse imports(String body) {
        return as("bif-controller").body(body).post("/budget-notes/imports").then();
    }

    /** Imports a bent note, sees that nothing of it is stored, and answers how it was refused. */
    private ValidatableResponse refused(int status, Consumer<ObjectNode> bent) {
        String code = newCode();
        ValidatableResponse answer = imports(note(code, bent).toString()).statusCode(status);
        as("bif-controller").get("/budget-notes/" + code).then().statusCode(404);
        return answer.contentType("application/problem+json");
    }

    @Test
    void importsANoteAndAnswersItWithTwoDecimals() {
        String code = newCode();
        String body = imports(note(code).toString())
                .statusCode(201)
                .header("Location", endsWith("/api/v1/budget-notes/" + code))
                .header("ETag", "\"0\"")
                .body("status", equalTo("PROPOSED"))
                .body("allowedActions", contains("ADOPT", "REJECT"))
                .body("lines.size()", equalTo(4))
                .body("decision", nullValue())
                .extract()
                .asString();
        assertThat(body)
                .contains("623000.00")
                .contains("\"overall\":6652000.00")
                .doesNotContain("E+");
        assertThat(as("evaluator").get("/budget-notes/" + code).then().extract().asString())
                .isEqualTo(body.replace("[\"ADOPT\",\"REJECT\"]", "[]"));
    }

    @Test
    void acceptsWhatItAnswers() throws Exception {
        String code = imported(as("kff-controller"));
        as("kff-controller")
                .body(decision())
                .post("/budget-notes/" + code + "/adopt")
                .then()
                .statusCode(200);
        String read = as("kff-controller")
                .get("/budget-notes/" + code)
                .then()
                .extract()
                .asString();
        ObjectNode copy = (ObjectNode) BudgetNotes.JSON.readTree(read);
        String copyCode = newCode();
        imports(copy.put("code", copyCode).toString()).statusCode(201).body("status", equalTo("PROPOSED"));
        JsonNode again = BudgetNotes.JSON.readTree(as("kff-controller")
                .get("/budget-notes/" + copyCode)
                .then()
                .extract()
                .asString());
        assertThat(again.get("lines")).isEqualTo(copy.get("lines"));
        assertThat(again.get("totals")).isEqualTo(copy.get("totals"));
        assertThat(again.get("goals")).isEqualTo(copy.get("goals"));
        assertThat(again.get("referrals")).isEqualTo(copy.get("referrals"));
        assertThat(again.get("earlierGrants")).isEqualTo(copy.get("earlierGrants"));
    }

    @Test
    void answers304ToWhoHasSeenTheNote() {
        String code = imported(as("bif-controller"));
        String etag =
                as("bif-guide").get("/budget-notes/" + code).then().extract().header("ETag");
        as("bif-guide")
                .header("If-None-Match", etag)
                .get("/budget-notes/" + code)
                .then()
                .statusCode(304);
    }

    @Test
    void refusesANoteOffByOneNamingTheDifference() {
        refused(422, note -> amount(note, "/totals/perYear/0", "1663001.00"))
                .body("errors.size()", equalTo(1))
                .body("errors[0].pointer", equalTo("/totals/perYear/0/amount"))
                .body("errors[0].code", equalTo("TOTAL_DIFFERS"))
                .body(
                        "errors[0].message",
                        equalTo("The total of 2026 is stated as DKK 1,663,001, but the lines give"
                                + " DKK 1,663,000 (difference DKK 1)."));
    }

    @Test
    void speaksDanishToWhoAsksForIt() {
        as("bif-controller")
                .header("Accept-Language", "da")
                .body(note(newCode(), note -> ((ObjectNode) note.get("totals")).put("overall", 6652001))
                        .toString())
                .post("/budget-notes/imports")
                .then()
                .statusCode(422)
                .body(
                        "errors[0].message",
                        equalTo("I alt er angivet til 6.652.001 kr., men linjerne giver 6.652.000 kr. (forskel 1"
                                + " kr.)."));
    }

    @Test
    void answers400ToWhatCannotBeRead() {
        refused(400, note -> note.put("priceLevel", "2026")).body("errors[0].pointer", equalTo("/priceLevel"));
        refused(400, note -> ((ObjectNode) note.at("/lines/0/amounts/0")).put("amount", "623000.00"))
                .body("errors[0].pointer", equalTo("/lines/0/amounts/0/amount"));
        refused(400, note -> line(note, 0).put("fte", true)).body("errors[0].pointer", equalTo("/lines/0/fte"));
        refused(400, note -> note.put("lines", 7)).body("errors[0].pointer", equalTo("/lines"));
        refused(400, note -> note.put("titel", "x")).body("errors[0].code", equalTo("UNKNOWN_FIELD"));
        refused(400, note -> line(note, 0).put("id", "x")).body("errors[0].pointer", equalTo("/lines/0/id"));
        imports("{\"code\": \"" + newCode() + "\", ").statusCode(400);
        imports("").statusCode(not(equalTo(500))).statusCode(not(equalTo(201)));
    }

    @Test
    void answers422ToWhatARuleRefuses() {
        refused(422, note -> amount(note, "/lines/0/amounts/0", "623000.001"))
                .body("errors.pointer", hasItem("/lines/0/amounts/0/amount"));
        refused(400, note -> amount(note, "/lines/0/amounts/0", "1e99999999"))
                .body("errors.pointer", hasItem("/lines/0/amounts/0/amount"));
        refused(422, note -> line(note, 0).put("fte", -1)).body("errors.pointer", contains("/lines/0/fte"));
        refused(422, note -> line(note, 0).put("controlArea", "OTHER")).body("errors[0].code", equalTo("UNKNOWN_CODE"));
        refused(422, note -> line(note, 0).putNull("administration"))
                .body("errors.pointer", contains("/lines/0/administration"));
        refused(422, note -> note.remove("title")).body("errors.pointer", contains("/title"));
        refused(422, note -> note.put("currency", "EUR")).body("errors.pointer", contains("/currency"));
        refused(422, note -> note.putArray("lines")).body("errors.pointer", contains("/lines"));
        refused(422, note -> note.putArray("lines").addNull()).body("code", equalTo("VALIDATION_FAILED"));
        imports(note("kf 042").toString()).statusCode(422).body("errors.pointer", contains("/code"));
    }

    @Test
    void refusesACprNumberInAnyTextAndDoesNotEchoIt() {
        for (String field :
                List.of("/goals/0|aim", "/referrals/0|decision", "/lines/0|label", "/earlierGrants/0|source")) {
            String[] place = field.split("\\|");
            String answer = refused(
                            422, note -> ((ObjectNode) note.at(place[0])).put(place[1], "Om 010190-1234 og andre"))
                    .body("errors.pointer", contains(place[0] + "/" + place[1]))
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain("010190");
        }
        refused(422, note -> note.put("title", "0101901234")).body("errors.pointer", contains("/title"));
    }

    @Test
    void checksEverythingInADryRunAndStoresNothing() {
        String code = newCode();
        as("bif-controller")
                .body(note(code).toString())
                .post("/budget-notes/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("totals.overall", equalTo(6652000.00f));
        as("bif-controller").get("/budget-notes/" + code).then().statusCode(404);
        as("bif-controller")
                .body(note(code, note -> amount(note, "/totals/perYear/0", "1")).toString())
                .post("/budget-notes/imports?dryRun=true")
                .then()
                .statusCode(422);
        as("bif-controller")
                .body(note(imported(as("bif-controller"))).toString())
                .post("/budget-notes/imports?dryRun=true")
                .then()
                .statusCode(409);
    }

    @Test
    void takesACodeOnce() {
        String code = imported(as("bif-controller"));
        imports(note(code).toString())
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("detail", containsString(code));
    }

    @Test
    void takesACodeOnceFromParallelImports() {
        String body = note(newCode()).toString();
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> imports(body).extract().statusCode()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void replaysAnImportUnderItsIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        String body = note(newCode()).toString();
        for (String replayed : new String[] {null, "true"}) {
            as("bif-controller")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/budget-notes/imports")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", replayed)
                    .body("totals.overall", equalTo(6652000.00f));
        }
    }

    @Test
    void refusesAnAbsurdNumberUnderAnIdempotencyKeyToo() {
        as("bif-controller")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(note(newCode(), note -> amount(note, "/lines/0/amounts/0", "1e99999999"))
                        .toString())
                .post("/budget-notes/imports")
                .then()
                .statusCode(400);
    }

    @Test
    void letsControllersOfEitherAdministrationImportAndOthersNot() {
        String body = note(newCode()).toString();
        for (String role :
                List.of("bif-guide", "kff-coordinator", "evaluator", "auditor", "admin", "partner", "kiosk")) {
            as(role).body(body).post("/budget-notes/imports").then().statusCode(403);
        }
        anonymous().body(body).post("/budget-notes/imports").then().statusCode(401);
        as("kff-controller").body(body).post("/budget-notes/imports").then().statusCode(201);
    }

    @Test
    void letsTheStaffReadAndPartnersNot() {
        String code = imported(as("bif-controller"));
        for (String address :
                List.of("/budget-notes", "/budget-notes/" + code, "/allocations", "/allocations/totals")) {
            for (String role : List.of("bif-guide", "kff-coordinator", "kff-controller", "evaluator", "auditor")) {
                as(role).get(address).then().statusCode(200);
            }
            for (String role : List.of("partner", "kiosk", "admin")) {
                as(role).get(address).then().statusCode(403);
            }
            anonymous().get(address).then().statusCode(401);
        }
        as("bif-guide").get("/budget-notes/" + code).then().body("allowedActions", empty());
    }

    @Test
    void pagesNotesWithoutLosingOne() {
        List<String> codes =
                Stream.generate(() -> imported(as("bif-controller"))).limit(3).toList();
        java.util.ArrayList<String> seen = new java.util.ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            io.restassured.path.json.JsonPath page = as("bif-guide")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/budget-notes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.code"));
            cursor = page.getString("next");
        }
        assertThat(seen).containsSubsequence(codes).doesNotHaveDuplicates();
    }

    @Test
    void answers404ToACodeThatCannotBe() {
        as("bif-guide").get("/budget-notes/NONE").then().statusCode(404);
        as("bif-guide")
                .urlEncodingEnabled(false)
                .get("/budget-notes/%00")
                .then()
                .statusCode(404);
        as("bif-guide")
                .urlEncodingEnabled(false)
                .get("/budget-notes/KF%27--")
                .then()
                .statusCode(404);
    }
}
