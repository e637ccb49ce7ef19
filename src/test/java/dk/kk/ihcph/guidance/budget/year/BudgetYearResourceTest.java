package dk.kk.ihcph.guidance.budget.year;

import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.adoptedFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** A year of an administration is closed by its own controllers, and reopened with a reason. */
@QuarkusTest
class BudgetYearResourceTest implements ApiTest {
    private static final String REASON = "{\"reason\": \"An invoice of December came in January\"}";

    private Response change(String role, String year, String verb, String body) {
        return as(role).body(body).post("/budget/years/" + year + "/" + verb);
    }

    @Test
    void hasAYearForEachAdministrationAsSoonAsThereAreAllocations() {
        adoptedFrom(2061, as("bif-controller"), as("kff-controller"));
        as("evaluator")
                .get("/budget/years?year=2062")
                .then()
                .statusCode(200)
                .body("items.id", contains("BIF-2062", "KFF-2062"))
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].reason", nullValue())
                .body("items[0].allowedActions", empty());
        as("bif-controller")
                .get("/budget/years?year=2062")
                .then()
                .body("items[0].allowedActions", contains("CLOSE"))
                .body("items[1].allowedActions", empty());
        as("bif-guide").get("/budget/years/BIF-2062").then().statusCode(200).header("ETag", "\"0\"");
        as("bif-guide").get("/budget/years/BIF-1999").then().statusCode(404);
        as("bif-guide").get("/budget/years/nonsense").then().statusCode(404);
        as("bif-guide")
                .get("/budget/years?status=OPEN&administration=KFF")
                .then()
                .body("items.id", hasItem("KFF-2062"))
                .body("items.id", not(hasItem("BIF-2062")));
    }

    @Test
    void closesAndReopensWithAReasonThatIsKept() {
        adoptedFrom(2065, as("bif-controller"), as("kff-controller"));
        change("kff-controller", "BIF-2065", "close", "{}")
                .then()
                .statusCode(403)
                .body("code", equalTo("OTHER_ADMINISTRATION"));
        change("bif-controller", "BIF-2065", "reopen", REASON)
                .then()
                .statusCode(409)
                .body("currentStatus", equalTo("OPEN"));
        change("bif-controller", "BIF-2065", "close", "{}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("CLOSED"))
                .body("changedAt", notNullValue())
                .body("allowedActions", contains("REOPEN"));
        change("bif-controller", "BIF-2065", "close", "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"))
                .body("currentStatus", equalTo("CLOSED"));
        as("kff-guide").get("/budget/years/KFF-2065").then().body("status", equalTo("OPEN"));
        for (String unreasonable : new String[] {"{}", "{\"reason\": \" \"}", "{\"reason\": \"for 010190-1234\"}"}) {
            change("bif-controller", "BIF-2065", "reopen", unreasonable)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/reason"));
        }
        change("bif-controller", "BIF-2065", "reopen", REASON)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("reason", equalTo("An invoice of December came in January"));
        JsonPath trail = as("auditor")
                .get("/audit-entries?entityType=budget_year&entityId=BIF-2065&action=UPDATE")
                .jsonPath();
        assertThat(trail.getList("items.subject")).containsExactly("bif-controller", "bif-controller");
        assertThat(trail.prettify()).doesNotContain("invoice of December");
    }

    @Test
    void refusesWhoeverHasSeenAnotherVersion() {
        adoptedFrom(2069, as("bif-controller"), as("kff-controller"));
        as("bif-controller")
                .header("If-Match", "\"7\"")
                .body("{}")
                .post("/budget/years/BIF-2069/close")
                .then()
                .statusCode(412);
        as("bif-controller")
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/budget/years/BIF-2069/close")
                .then()
                .statusCode(200);
    }
}
