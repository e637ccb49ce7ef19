package dk.kk.ihcph.guidance.budget.note.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BudgetNoteImportTest implements ApiTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String UTF_8 = "text/plain; charset=utf-8";

    private static String newCode() {
        return "TX0" + NUMBER.incrementAndGet();
    }

    private static String kf042(String code) {
        return Notes.text("KF042.layout.txt").replace("KF042", code);
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
                .body("reading.confidence", greaterThan(0.95f))
                .body("reading.findings.code", everyItem(equalTo("REFERRAL_DATE_NOT_CHECKED")))
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
        imports(kf042(code), "?dryRun=true").statusCode(200).body("reading.findings.code", hasItem("CODE_EXISTS"));
        String again = newCode();
        as("kff-controller")
                .body(answer.replace("\"" + code + "\"", "\"" + again + "\""))
                .post("/budget-notes/imports")
                .then()
                .statusCode(201);
    }

    @Test
    void previewsAPdfWithThePageAndBoxOfEachFigure() {
        imports("application/pdf", Notes.bytes("KF051.pdf"), "?dryRun=true")
                .statusCode(200)
                .body("code", equalTo("KF051"))
                .body("totals.overall", equalTo(8490000.00f))
                .body("reading.confidence", greaterThan(0.95f))
                .body("reading.pages.size()", equalTo(2))
                .body("reading.places.find { it.pointer == '/lines/2/amounts/0/amount' }.page", equalTo(2))
                .body("reading.places.find { it.pointer == '/lines/2/amounts/0/amount' }.box.left", greaterThan(300f))
                .body("reading.places.find { it.pointer == '/lines/2/amounts/0/amount' }.line", nullValue());
    }

    @Test
    void importsAPdfOnce() {
        imports("application/pdf", Notes.bytes("BI015-lo.pdf"), "")
                .statusCode(201)
                .header("Location", endsWith("/budget-notes/BI015"));
        imports("application/pdf", Notes.bytes("BI015.pdf"), "").statusCode(409);
    }

    @Test
    void refusesAPdfWhoseTotalsDifferByPageAndPosition() {
        imports("application/pdf", Notes.bytes("BI040.pdf"), "?dryRun=true")
                .statusCode(422)
                .body("errors.code", contains("TOTAL_DIFFERS"))
                .body(
                        "errors[0].message",
                        startsWith("Page 1 (x 349, y 628): the total of 2026 is stated as 701, but"
                                + " the lines give 700 (difference 1)"));
        imports("application/pdf", Notes.bytes("KF070.pdf"), "?dryRun=true")
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_COMMITTEE"));
        imports("application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "?dryRun=true")
                .statusCode(422)
                .body("errors.code", contains("PDF_DAMAGED"));
        imports("application/pdf", new byte[21 * 1024 * 1024], "").statusCode(413);
    }

    @Test
    void showsADryRunAsAPageWithThePicturesOfThePdf() throws Exception {
        String page = as("bif-controller")
                .contentType("application/pdf")
                .accept("text/html")
                .body(Notes.bytes("KF042.pdf"))
                .post("/budget-notes/imports/preview.html")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        Files.createDirectories(Path.of("target/preview"));
        Files.writeString(Path.of("target/preview/KF042.html"), page);
        assertThat(page)
                .contains(
                        "data:image/png;base64,",
                        "id=\"-lines-0-amounts-0-amount\"",
                        "href=\"#-lines-0-amounts-0-amount\"")
                .contains("6.652.000", "Sikkerhed 0,9", "Årsværk 2,5");
        as("bif-controller")
                .contentType("application/pdf")
                .accept("text/html")
                .body(Notes.bytes("KF042.pdf"))
                .post("/budget-notes/imports?dryRun=true")
                .then()
                .statusCode(406);
        as("bif-guide")
                .contentType("application/pdf")
                .accept("text/html")
                .body(Notes.bytes("KF042.pdf"))
                .post("/budget-notes/imports/preview.html")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesATotalOffByOneByLineAndColumnAndStoresNothing() {
        String code = newCode();
        imports(kf042(code).replaceAll("1\\.663   1\\.663   1\\.663   1\\.663", "1.664   1.663   1.663   1.663"), "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.code", hasItem("TOTAL_DIFFERS"))
                .body("errors[0].line", notNullValue())
                .body("errors[0].message", startsWith("Character "));
        as("bif-controller").get("/budget-notes/" + code).then().statusCode(404);
    }

    @Test
    void placesWhatTheNoteIsRefusedFor() {
        imports(kf042(newCode()).replaceFirst("KFU      1060", "KFU      3510"), "")
                .statusCode(422)
                .body("errors[0].code", equalTo("GRANT_OF_ANOTHER_ADMINISTRATION"))
                .body("errors[0].pointer", equalTo("/lines/1/grant"))
                .body("errors[0].line", notNullValue());
        imports(kf042(newCode()).replace("2,5 årsværk på", "3,5 årsværk på"), "")
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
        String answer = imports(kf042(newCode()).replace("Risikoen ved", "Kontakt 010190-1234. Risikoen ved"), "")
                .statusCode(422)
                .body("errors.code", contains("NO_CPR"))
                .body("errors[0].line", notNullValue())
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
                    .body("reading.confidence", greaterThan(0.95f));
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
