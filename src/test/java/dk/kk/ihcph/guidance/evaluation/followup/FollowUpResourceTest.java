package dk.kk.ihcph.guidance.evaluation.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FollowUpResourceTest implements ApiTest {
    private String note;

    /** KF042 with a second row that no rule fits. */
    @BeforeEach
    void adoptANote() {
        note = BudgetNotes.newCode();
        ObjectNode document = BudgetNotes.kf042().put("code", note);
        ((ObjectNode) document.withArray("/goals").addObject())
                .put("targetGroup", "Virksomheder")
                .put("activity", "Netværksmøder")
                .put("aim", "Flere virksomheder ansætter internationale borgere")
                .put("followUp", "Der følges op i årsrapporten");
        as("bif-controller")
                .body(document.toString())
                .post("/budget-notes/imports")
                .then()
                .statusCode(201);
        followUp("evaluator", "").statusCode(404).body("detail", containsString("not adopted"));
        as("kff-controller")
                .body(
                        """
                        {"body": "Borgerrepræsentationen", "date": "2025-10-02", "assumed": true}""")
                .post("/budget-notes/" + note + "/adopt")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse followUp(String role, String query) {
        return as(role).get("/budget-notes/" + note + "/follow-up" + query).then();
    }

    private ValidatableResponse indicators() {
        return as("evaluator")
                .get("/budget-notes/" + note + "/follow-up/indicators")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse choose(String role, String etag, String rows) {
        return as(role).header("If-Match", etag)
                .body("{\"rows\": [" + rows + "]}")
                .put("/budget-notes/" + note + "/follow-up/indicators")
                .then();
    }

    private static String row(int row, String indicators) {
        return "{\"row\": %d, \"indicators\": [%s]}".formatted(row, indicators);
    }

    @Test
    void followsUpEachRowOfTheNote() {
        followUp("kff-controller", "?year=2026")
                .statusCode(200)
                .body("budgetNote", equalTo(note))
                .body("from", equalTo("2026-01-01"))
                .body("to", equalTo("2027-01-01"))
                .body("yellowPercent", equalTo(5))
                .body("rows.row", contains(1, 2))
                .body("rows[0].targetGroup", equalTo("Internationale borgere"))
                .body("rows[0].paragraph.da", startsWith("I 2026 "))
                .body("rows[0].paragraph.en", startsWith("In 2026"))
                .body("rows[0].indicators.indicator.code", hasItem("CONSULTATIONS_PER_MONTH"))
                .body(
                        "rows[0].indicators.find { it.indicator.code == 'BENEFIT_RESPONSE_RATE' }.rule.en",
                        equalTo("No light: neither more nor less is better."))
                .body("rows[1].indicators", empty())
                .body("rows[1].light", nullValue())
                .body("rows[1].paragraph.en", equalTo("No indicator fits this row, so that no figures follow it up."));
    }

    @Test
    void isForThoseWhoReport() {
        followUp("bif-guide", "").statusCode(403);
        followUp("evaluator", "").statusCode(200).body("rows.row", contains(1, 2));
        choose("kff-coordinator", "\"0\"", row(1, "\"EVENTS_HELD\"")).statusCode(403);
        choose("evaluator", "\"0\"", row(1, "\"EVENTS_HELD\"")).statusCode(403);
    }

    @Test
    void judgesAgainstTheTargetInForce() {
        String target = as("kff-controller")
                .body(
                        """
                        {"indicator": "TARGET_GROUP_SHARE", "value": 60, "decision": "KFU 12-03-2026, punkt 4",
                         "reason": "De fleste skal bo i København", "from": "2026-01-01", "to": "2027-01-01"}""")
                .post("/indicator-targets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        choose("bif-controller", "\"0\"", row(1, "\"TARGET_GROUP_SHARE\"")).statusCode(200);
        followUp("kff-controller", "?year=2026").body("rows[0].indicators[0].indicator.target", nullValue());
        as("bif-controller")
                .post("/indicator-targets/" + target + "/approve")
                .then()
                .statusCode(200);
        followUp("kff-controller", "?year=2026")
                .body("rows[0].indicators[0].indicator.target.reference", equalTo(60f))
                .body("rows[0].indicators[0].indicator.target.decision", equalTo("KFU 12-03-2026, punkt 4"));
    }

    @Test
    void isRenderedAsAPageAndAsPdf() {
        String page = as("evaluator")
                .header("Accept-Language", "da")
                .get("/budget-notes/" + note + "/follow-up.html?year=2026")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        assertThat(page)
                .contains(
                        "Opfølgning på budgetnotat " + note, "Række 1: Internationale borgere", "Række 2: Virksomheder")
                .contains("Ingen indikator passer til rækken", "Vejledninger om måneden");
        byte[] pdf = as("evaluator")
                .get("/budget-notes/" + note + "/follow-up.pdf?year=2026")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @ParameterizedTest
    @CsvSource({"2025, OUTSIDE_THE_NOTE", "2030, OUTSIDE_THE_NOTE", "2029, NOT_BEGUN"})
    void refusesAYearThatItCannotFollowUp(int year, String code) {
        followUp("evaluator", "?year=" + year)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("year"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void proposesTheIndicatorsByTheWordsOfTheRows() {
        indicators()
                .header("ETag", equalTo("\"0\""))
                .body(
                        "rows[0].indicators",
                        contains(
                                "INTERNATIONALS_GUIDED",
                                "CONSULTATIONS_PER_MONTH",
                                "EVENT_PARTICIPANTS",
                                "REGISTERED_PER_WELCOME_EVENT",
                                "PARTICIPANTS_PER_WELCOME_EVENT",
                                "SETTLING_IN_SCORE",
                                "BENEFIT_NAMED",
                                "BENEFIT_RESPONSE_RATE"))
                .body("rows[1].indicators", empty())
                .body("rows.asProposed", everyItem(is(true)));
    }

    @Test
    void keepsWhatControllersOfBothAdministrationsChoose() {
        choose("bif-controller", "\"0\"", row(2, "\"EVENTS_HELD\""))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("rows[0].indicators", empty())
                .body("rows[0].asProposed", is(false))
                .body("rows[1].indicators", contains("EVENTS_HELD"));
        choose("bif-controller", "\"0\"", row(1, "\"EVENTS_HELD\"")).statusCode(412);
        choose("kff-controller", "\"1\"", row(1, "\"CONSULTATIONS_PER_MONTH\", \"WAITING_TIME\""))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        followUp("evaluator", "?year=2026")
                .statusCode(200)
                .body("rows[0].indicators.indicator.code", contains("CONSULTATIONS_PER_MONTH", "WAITING_TIME"))
                .body("rows[1].indicators", empty());
        as("auditor")
                .get("/audit-entries?entityType=follow_up_plan&entityId=" + note)
                .then()
                .statusCode(200)
                .body("items.subject", contains("kff-controller", "bif-controller", "kff-controller"));
    }

    @Test
    void refusesUnknownRowsAndIndicators() {
        choose("bif-controller", "\"0\"", row(3, "\"EVENTS_HELD\""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rows/0/row"))
                .body("errors[0].code", equalTo("UNKNOWN_ROW"));
        choose("bif-controller", "\"0\"", row(1, "\"EVENTS_HELD\"") + ", " + row(1, "\"WAITING_TIME\""))
                .statusCode(422)
                .body("errors[0].code", equalTo("NAMED_TWICE"));
        choose("bif-controller", "\"0\"", row(1, "\"NO_SUCH_INDICATOR\"")).statusCode(422);
        choose("bif-controller", "\"0\"", row(1, "\"EVENTS_HELD\", \"EVENTS_HELD\""))
                .statusCode(422);
        choose("bif-controller", "", row(1, "\"EVENTS_HELD\"")).statusCode(428);
        indicators().header("ETag", equalTo("\"0\"")).body("rows.asProposed", everyItem(is(true)));
    }

    /** A note that was adopted before indicators were proposed at adoption. */
    @Test
    void proposesIndicatorsOfANoteAdoptedEarlierUntilSomebodyChooses() {
        TestDatabase.write("delete from follow_up_plan where note = ?", note);
        List<String> proposed =
                indicators().header("ETag", equalTo("\"-1\"")).extract().path("rows[0].indicators");
        assertThat(proposed).contains("EVENT_PARTICIPANTS");
        followUp("evaluator", "?year=2026").body("rows[0].indicators.indicator.code", equalTo(proposed));
        choose("bif-controller", "\"0\"", row(1, "\"EVENTS_HELD\"")).statusCode(412);
        choose("bif-controller", "\"-1\"", row(1, "\"EVENTS_HELD\""))
                .statusCode(200)
                .header("ETag", not(equalTo("\"-1\"")));
    }
}
