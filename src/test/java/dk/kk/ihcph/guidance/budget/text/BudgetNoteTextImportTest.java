package dk.kk.ihcph.guidance.budget.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BudgetNoteTextImportTest implements ApiTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String UTF_8 = "text/plain; charset=utf-8";

    private static String newCode() {
        return "TEXT" + NUMBER.incrementAndGet();
    }

    private static String kf042(String code) {
        return NoteTexts.of("KF042-layout").replace("KF042", code);
    }

    private ValidatableResponse imports(String type, byte[] body, String query) {
        return as("bif-controller")
                .contentType(type)
                .body(body)
                .post("/budget-notes/imports" + query)
                .then();
    }

    private ValidatableResponse imports(String text, String query) {
        return imports(UTF_8, text.getBytes(StandardCharsets.UTF_8), query);
    }

    @Test
    void previewsANoteAndChangesNothing() {
        String code = newCode();
        imports(kf042(code), "?dryRun=true")
                .statusCode(200)
                .body("code", equalTo(code))
                .body("status", equalTo("PROPOSED"))
                .body("totals.overall", equalTo(6652000.00f))
                .body("lines[2].fte", equalTo(0.50f))
                .body("reading.confidence", equalTo(0.50f))
                .body("reading.remarks.code", hasItem("NOT_CHECKED"))
                .body("reading.places.find { it.pointer == '/lines/0/amounts/0/amount' }.text", equalTo("623"))
                .body("reading.places.find { it.pointer == '/lines/0/amounts/0/amount' }.confidence", equalTo(0.99f));
        as("bif-controller").get("/budget-notes/" + code).then().statusCode(404);
    }

    @Test
    void importsANoteAsProposedWhichCanBeImportedAgainAsItIsAnswered() {
        String code = newCode();
        String answer = imports(kf042(code), "")
                .statusCode(201)
                .header("Location", endsWith("/budget-notes/" + code))
                .body("reading", notNullValue())
                .extract()
                .asString();
        as("bif-controller")
                .get("/budget-notes/" + code)
                .then()
                .statusCode(200)
                .body("reading", nullValue())
                .body("lines.size()", equalTo(4))
                .body("totals.fte", equalTo(2.50f));
        imports(kf042(code), "").statusCode(409);
        imports(kf042(code), "?dryRun=true").statusCode(200).body("reading.remarks.code", hasItem("CODE_EXISTS"));
        String again = newCode();
        as("kff-controller")
                .body(answer.replace("\"" + code + "\"", "\"" + again + "\""))
                .post("/budget-notes/imports")
                .then()
                .statusCode(201);
    }

    @Test
    void previewsEveryLayout() {
        for (String layout : NoteTexts.ALL) {
            JsonPath preview = imports(NoteTexts.of(layout).replaceAll("(?:KF|BI)[0-9]{3}", newCode()), "?dryRun=true")
                    .statusCode(200)
                    .body("reading.places", not(empty()))
                    .extract()
                    .jsonPath();
            assertThat(preview.getList("lines")).as(layout).isNotEmpty();
        }
    }

    @Test
    void refusesATotalOffByOneByLineAndColumnAndStoresNothing() {
        String code = newCode();
        imports(kf042(code).replace("1.663    1.663    1.663    1.663", "1.664    1.663    1.663    1.663"), "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.code", hasItem("TOTAL_DIFFERS"))
                .body("errors[0].line", notNullValue())
                .body("errors[0].message", containsString("column "));
        as("bif-controller").get("/budget-notes/" + code).then().statusCode(404);
    }

    @Test
    void placesWhatTheNoteItselfIsRefusedFor() {
        imports(
                        kf042(newCode())
                                .replace(
                                        "KFU     1060       U     Service                580      580",
                                        "KFU     3510       U     Service                580      580"),
                        "")
                .statusCode(422)
                .body("errors[0].code", equalTo("GRANT_OF_ANOTHER_ADMINISTRATION"))
                .body("errors[0].pointer", equalTo("/lines/1/grant"))
                .body("errors[0].line", notNullValue());
        imports(kf042(newCode()).replace("2,5 årsværk)", "3,5 årsværk)"), "")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/totals/fte"))
                .body("errors[0].line", notNullValue());
    }

    @Test
    void refusesWhatIsNoNote() {
        imports("Der er ingen tabel her.\n", "").statusCode(422).body("errors.code", contains("NO_TABLE_FOUND"));
        imports(UTF_8, new byte[] {'K', 'F', (byte) 0xe5, '\n'}, "")
                .statusCode(400)
                .body("errors.code", contains("NOT_UTF_8"))
                .body("errors[0].line", equalTo(1));
        imports("text/plain; charset=iso-8859-1", "KF".getBytes(StandardCharsets.ISO_8859_1), "")
                .statusCode(415);
        imports(UTF_8, new byte[0], "").statusCode(400).body("errors.code", contains("MISSING_BODY"));
        imports(UTF_8, new byte[20 * 1024 * 1024], "").statusCode(413);
        imports("text/csv", "a;b".getBytes(StandardCharsets.UTF_8), "").statusCode(415);
    }

    @Test
    void refusesACprNumberAnywhereInTheTextAndDoesNotEchoIt() {
        String answer = imports(kf042(newCode()).replace("Baggrund:", "Kontakt 010190-1234. Baggrund:"), "")
                .statusCode(422)
                .body("errors.code", contains("NO_CPR"))
                .body("errors[0].line", equalTo(8))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("010190");
    }

    @Test
    void replaysATextUnderItsIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        String text = kf042(newCode());
        for (String replayed : new String[] {null, "true"}) {
            as("bif-controller")
                    .header("Idempotency-Key", key)
                    .contentType(UTF_8)
                    .body(text.getBytes(StandardCharsets.UTF_8))
                    .post("/budget-notes/imports")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", replayed)
                    .body("reading.confidence", equalTo(0.50f));
        }
    }

    @Test
    void letsControllersImportTextAndOthersNot() {
        byte[] text = kf042(newCode()).getBytes(StandardCharsets.UTF_8);
        for (String role : new String[] {"bif-guide", "kff-coordinator", "evaluator", "auditor", "admin"}) {
            as(role).contentType(UTF_8)
                    .body(text)
                    .post("/budget-notes/imports")
                    .then()
                    .statusCode(403);
        }
    }
}
