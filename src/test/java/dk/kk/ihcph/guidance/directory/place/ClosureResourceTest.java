package dk.kk.ihcph.guidance.directory.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a year of its own, because closures show to all. */
@QuarkusTest
class ClosureResourceTest implements ApiTest {
    private static final String REASON = "\"reason\": {\"da\": \"Personaledag\", \"en\": \"Staff day\"}";

    private Response close(String fields) {
        return as("admin").body("{" + fields + ", " + REASON + "}").post("/closures");
    }

    private RequestSpecification within(String first, String last) {
        return anonymous()
                .queryParam("from", first)
                .queryParam("to", LocalDate.parse(last).plusDays(1).toString());
    }

    @Test
    void closesOneLocationAndLeavesTheOtherOpen() {
        // Wednesday 11 September 2052: both desks are open.
        within("2052-09-11", "2052-09-11").get("/opening-hours").then().body("items.spans.flatten()", hasSize(2));
        close("\"location\": \"IH\", \"firstDay\": \"2052-09-11\"")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/closures/"))
                .header("ETag", equalTo("\"0\""))
                .body("kind", equalTo("OWN"))
                .body("lastDay", equalTo("2052-09-11"));
        within("2052-09-11", "2052-09-11")
                .get("/opening-hours")
                .then()
                .body("items[0].closed.kind", equalTo("OWN"))
                .body("items[0].closed.reason.en", equalTo("Staff day"))
                .body("items[0].spans", empty())
                .body("items[1].spans", hasSize(1));
        within("2052-09-11", "2052-09-11")
                .queryParam("location", "KEH")
                .get("/closures")
                .then()
                .body("items", empty());
    }

    @Test
    void closesAllLocationsForARangeOfDays() {
        close("\"firstDay\": \"2053-10-13\", \"lastDay\": \"2053-10-17\"")
                .then()
                .statusCode(201)
                .body("location", nullValue());
        within("2053-10-12", "2053-10-18")
                .get("/opening-hours")
                .then()
                .body("items.spans.flatten()", empty())
                .body("items.findAll { it.closed.kind == 'OWN' }.date.unique()", hasSize(5));
        within("2053-10-17", "2053-10-20")
                .queryParam("location", "KEH")
                .get("/closures")
                .then()
                .body("items.firstDay", contains("2053-10-13"));
    }

    @Test
    void opensAgainWhenTheClosureIsTakenBack() {
        Response closure = close("\"location\": \"IH\", \"firstDay\": \"2054-09-09\"");
        String path = "/closures/" + closure.path("id");
        as("admin").delete(path).then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        as("admin").header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        anonymous().get(path).then().statusCode(200).header("ETag", equalTo("\"0\""));
        as("admin")
                .header("If-Match", closure.header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        anonymous().get(path).then().statusCode(404);
        as("admin")
                .header("If-Match", closure.header("ETag"))
                .delete(path)
                .then()
                .statusCode(404);
        within("2054-09-09", "2054-09-09")
                .queryParam("location", "IH")
                .get("/opening-hours")
                .then()
                .body("items[0].spans", hasSize(1));
    }

    @Test
    void leavesATrailOfBothChangesWithoutTheFreeText() {
        Response closure = close("\"location\": \"KEH\", \"firstDay\": \"2055-09-09\"");
        String id = closure.path("id");
        as("admin").header("If-Match", "*").delete("/closures/" + id).then().statusCode(204);
        as("auditor")
                .queryParam("entityType", "closure")
                .queryParam("entityId", id)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items.action", contains("DELETE", "CREATE"))
                .body("items.subject", contains("admin", "admin"))
                .body("items[1].changes.startsOn.to", equalTo("2055-09-09"))
                .body("items[1].changes.reasonDa", equalTo("changed"));
    }

    @Test
    void listsComputedAndOwnClosuresByFirstDay() {
        close("\"firstDay\": \"2056-12-27\", \"lastDay\": \"2056-12-30\"");
        within("2056-12-24", "2057-01-01")
                .get("/closures")
                .then()
                .statusCode(200)
                .body(
                        "items.firstDay",
                        contains("2056-12-24", "2056-12-25", "2056-12-26", "2056-12-27", "2056-12-31", "2057-01-01"))
                .body(
                        "items.kind",
                        contains(
                                "CLOSING_DAY",
                                "PUBLIC_HOLIDAY",
                                "PUBLIC_HOLIDAY",
                                "OWN",
                                "CLOSING_DAY",
                                "PUBLIC_HOLIDAY"))
                .body("items[0].id", nullValue());
    }

    @Test
    void pagesThroughEveryClosureOnceAlsoWhereTheyBeginOnTheSameDay() {
        for (int i = 0; i < 3; i++) {
            close("\"firstDay\": \"2058-12-25\"").then().statusCode(201);
        }
        close("\"firstDay\": \"2058-12-30\"").then().statusCode(201);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            RequestSpecification request = within("2058-12-24", "2058-12-31").queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/closures")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.collect { it.firstDay + it.id }"));
            cursor = page.getString("next");
            pages++;
        } while (cursor != null);
        assertThat(pages).isEqualTo(4);
        assertThat(seen).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void hasOneEffectPerIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        String body = "{\"firstDay\": \"2059-09-09\", " + REASON + "}";
        String first = as("admin")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/closures")
                .path("id");
        as("admin")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/closures")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        within("2059-09-09", "2059-09-09").get("/closures").then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bif-guide", "kff-coordinator", "bif-controller", "evaluator", "auditor", "partner", "kiosk"})
    void isKeptByAdministratorsOnly(String role) {
        as(role).body("{\"firstDay\": \"2060-09-09\", " + REASON + "}")
                .post("/closures")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        as(role).header("If-Match", "*")
                .delete("/closures/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void asksTheAnonymousToLogIn() {
        anonymous()
                .body("{\"firstDay\": \"2060-09-09\", " + REASON + "}")
                .post("/closures")
                .then()
                .statusCode(401);
        anonymous().delete("/closures/" + UUID.randomUUID()).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "location": "NOWHERE", "firstDay": "2061-01-04"      | /location | UNKNOWN_CODE
            "firstDay": "2061-01-05", "lastDay": "2061-01-04"         | /lastDay       | ENDS_BEFORE_IT_STARTS
            "firstDay": "2061-01-05", "lastDay": "2062-01-07"         | /lastDay       | TOO_LONG
            "firstDay": "+999999999-12-31"                       | /firstDay     | OUT_OF_RANGE
            "location": "IH"                                 | /firstDay     | NOT_NULL
            """)
    void refusesAClosureThatCannotBe(String fields, String pointer, String code) {
        close(fields)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void refusesACprNumberInTheReasonAndDoesNotRepeatIt() {
        as("admin")
                .body("{\"firstDay\": \"2063-09-09\", \"reason\": {\"da\": \"010190-1234\", \"en\": \"x\"}}")
                .post("/closures")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason/da"))
                .body(not(containsString("010190")));
        within("2063-09-09", "2063-09-09").get("/closures").then().body("items", empty());
    }
}
