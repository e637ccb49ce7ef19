package dk.kk.ihcph.guidance.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsultationResourceTest implements ApiTest {

    @Test
    void logsACitizenFromTopicAndLocationAlone() {
        Instant before = Instant.now().minusSeconds(1);
        Response logged = as("bif-guide")
                .body("{\"topics\":[\"MITID\"],\"location\":\"IH\"}")
                .post("/consultations");
        logged.then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .header("ETag", equalTo("\"0\""))
                .body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]+"))
                .body("administration", equalTo("BIF"))
                .body("location", equalTo("IH"))
                .body("channel", equalTo("IN_PERSON"))
                .body("topics", contains("MITID"))
                .body("firstVisit", equalTo("UNKNOWN"))
                .body("persons", equalTo(1))
                .body("targetGroup", equalTo("UNKNOWN"))
                .body("status", equalTo("RECORDED"))
                .body("allowedActions", contains("CORRECT", "VOID"));
        assertThat(Instant.parse(logged.path("startedAt")))
                .isAfter(before)
                .isBefore(Instant.now().plusSeconds(1));
        as("bif-guide")
                .basePath("")
                .get(logged.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(logged.path("id")));
    }

    @Test
    void knowsTheDeskOfAnAdministrationThatHasJustOne() {
        as("kff-guide")
                .body("{\"topics\":[\"CULTURE_AND_LEISURE\"],\"startedAt\":\"2026-01-05T10:00:00+01:00\"}")
                .post("/consultations")
                .then()
                .statusCode(201)
                .body("location", equalTo("IH"))
                .body("administration", equalTo("KFF"));
    }

    @Test
    void asksWhoWorksForBothAdministrationsWhichOneItIs() {
        as("bif-guide", "kff-guide")
                .body("{\"topics\":[\"MITID\"],\"location\":\"IH\"}")
                .post("/consultations")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/administration"));
    }

    @Test
    void keepsEverythingThatWasLogged() {
        as("kff-coordinator")
                .body(
                        """
                        {"topics":["CPR_REGISTRATION","HOUSING"],"location":"IH","channel":"PHONE","language":"es",
                         "municipality":"0101","situation":"STUDENT","firstVisit":"YES","persons":2,
                         "startedAt":"2026-02-02T09:30:00+01:00","endedAt":"2026-02-02T09:41:00+01:00",
                         "result":"ANSWERED","note":"Asked about deposits"}""")
                .post("/consultations")
                .then()
                .statusCode(201)
                .body("topics", contains("CPR_REGISTRATION", "HOUSING"))
                .body("channel", equalTo("PHONE"))
                .body("language", equalTo("es"))
                .body("situation", equalTo("STUDENT"))
                .body("persons", equalTo(2))
                .body("startedAt", equalTo("2026-02-02T08:30:00Z"))
                .body("durationMinutes", equalTo(11))
                .body("result", equalTo("ANSWERED"))
                .body("note", equalTo("Asked about deposits"))
                .body("targetGroup", equalTo("YES"))
                .body("pointTo", nullValue());
    }

    @Test
    void logsResidentsOfOtherMunicipalitiesAndPointsThemThere() {
        as("bif-guide")
                .body("{\"topics\":[\"MITID\"],\"location\":\"IH\",\"municipality\":\"0147\"}")
                .post("/consultations")
                .then()
                .statusCode(201)
                .body("targetGroup", equalTo("NO"))
                .body("pointTo.municipality", equalTo("0147"))
                .body("pointTo.name", equalTo("Frederiksberg"))
                .body("pointTo.partner", equalTo(true));
        as("bif-guide")
                .body(
                        "{\"topics\":[\"MITID\"],\"location\":\"IH\",\"municipality\":\"0147\",\"movingToCopenhagen\":true}")
                .post("/consultations")
                .then()
                .statusCode(201)
                .body("targetGroup", equalTo("YES"))
                .body("pointTo", nullValue());
    }

    @Test
    void hidesTheNoteFromTheOtherAdministration() {
        String id = log("bif-guide", "{\"topics\":[\"MITID\"],\"location\":\"IH\",\"note\":\"Lost the phone\"}");
        as("kff-guide")
                .get("/consultations/" + id)
                .then()
                .statusCode(200)
                .body("note", nullValue())
                .body("allowedActions", empty());
        as("bif-controller").get("/consultations/" + id).then().statusCode(200).body("note", nullValue());
        as("bif-coordinator")
                .get("/consultations/" + id)
                .then()
                .statusCode(200)
                .body("note", equalTo("Lost the phone"));
    }

    @Test
    void recordsWhoReadANote() {
        String id = log("bif-guide", "{\"topics\":[\"MITID\"],\"location\":\"IH\",\"note\":\"Lost the phone\"}");
        as("bif-coordinator").get("/consultations/" + id);
        as("kff-guide").get("/consultations/" + id);
        as("auditor")
                .queryParam("entityType", "consultation")
                .queryParam("entityId", id)
                .queryParam("action", "READ")
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("bif-coordinator"))
                .body("items[0].administration", equalTo("BIF"));
    }

    @Test
    void correctsByMergePatchAndRecordsTheChangeWithoutFreeText() {
        String id = log(
                "bif-guide",
                "{\"topics\":[\"MITID\"],\"location\":\"IH\",\"durationMinutes\":8,\"language\":\"en\",\"note\":\"Lost the phone\"}");
        patch("bif-guide", id, "\"0\"", "{\"durationMinutes\":10,\"language\":null,\"note\":\"Found it\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("durationMinutes", equalTo(10))
                .body("language", nullValue())
                .body("topics", contains("MITID"));
        Response entries = as("auditor")
                .queryParam("entityId", id)
                .queryParam("action", "UPDATE")
                .get("/audit-entries");
        entries.then()
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("bif-guide"))
                .body("items[0].roles", contains("bif-guide"))
                .body("items[0].changes.durationMinutes.from", equalTo(8))
                .body("items[0].changes.durationMinutes.to", equalTo(10))
                .body("items[0].changes.note", equalTo("changed"));
        assertThat(entries.asString()).doesNotContain("Lost the phone").doesNotContain("Found it");
    }

    @Test
    void letsNobodyOfTheOtherAdministrationChangeIt() {
        String id = log("bif-guide", "{\"topics\":[\"MITID\"],\"location\":\"IH\"}");
        patch("kff-coordinator", id, "\"0\"", "{\"durationMinutes\":10}")
                .then()
                .statusCode(403)
                .body("code", equalTo("OTHER_ADMINISTRATION"));
        as("kff-guide")
                .body("{\"reason\":\"no\"}")
                .post("/consultations/" + id + "/void")
                .then()
                .statusCode(403);
        as("kff-guide")
                .body("{\"topics\":[\"MITID\"],\"location\":\"IH\",\"administration\":\"BIF\"}")
                .post("/consultations")
                .then()
                .statusCode(403);
        as("bif-guide")
                .get("/consultations/" + id)
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("RECORDED"));
    }

    @Test
    void asksForTheVersionAndRefusesAStaleOne() {
        String id = log("bif-guide", "{\"topics\":[\"MITID\"],\"location\":\"IH\"}");
        patch("bif-guide", id, null, "{\"persons\":2}")
                .then()
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
        patch("bif-guide", id, "\"0\"", "{\"persons\":2}").then().statusCode(200);
        patch("bif-guide", id, "\"0\"", "{\"persons\":3}")
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        as("bif-guide").get("/consultations/" + id).then().body("persons", equalTo(2));
        as("bif-guide")
                .header("If-None-Match", "\"1\"")
                .get("/consultations/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void voidsWithAReasonOnceAndForGood() {
        String id = log("bif-guide", "{\"topics\":[\"MITID\"],\"location\":\"IH\"}");
        as("bif-guide")
                .body("{\"reason\":\" \"}")
                .post("/consultations/" + id + "/void")
                .then()
                .statusCode(422);
        as("bif-guide")
                .body("{\"reason\":\"Logged twice\"}")
                .post("/consultations/" + id + "/void")
                .then()
                .statusCode(200)
                .body("status", equalTo("VOIDED"))
                .body("voidReason", equalTo("Logged twice"))
                .body("allowedActions", empty());
        as("bif-guide")
                .body("{\"reason\":\"Again\"}")
                .post("/consultations/" + id + "/void")
                .then()
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"))
                .body("currentStatus", equalTo("VOIDED"));
        patch("bif-guide", id, "\"1\"", "{\"persons\":2}").then().statusCode(409);
    }

    @Test
    void listsByEveryFilterAndPagesWithoutGapOrRepetition() {
        // A day of its own keeps the other tests' records out.
        Instant day = Instant.parse("2025-05-05T08:00:00Z");
        List<String> logged = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            logged.add(log(
                    "kff-guide",
                    "{\"topics\":[\"%s\"],\"location\":\"IH\",\"municipality\":\"0167\",\"channel\":\"VIDEO\",\"startedAt\":\"%s\"}"
                            .formatted(i % 2 == 0 ? "HOUSING" : "MITID", day.plus(Duration.ofMinutes(i / 2)))));
        }
        Map<String, String> filters = Map.of(
                "from", "2025-05-05T00:00:00Z",
                "to", "2025-05-06T00:00:00Z",
                "location", "IH",
                "administration", "KFF",
                "municipality", "0167",
                "channel", "VIDEO",
                "status", "RECORDED");
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request =
                    as("bif-guide").queryParams(filters).queryParam("limit", 3).queryParam("sort", "startedAt");
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/consultations");
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
            if (cursor != null) {
                page.then().header("Link", matchesPattern("<.*cursor=.*>; rel=\"next\""));
            }
        } while (cursor != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(logged).doesNotHaveDuplicates();
        as("bif-guide")
                .queryParams(filters)
                .queryParam("topic", "HOUSING")
                .get("/consultations")
                .then()
                .body("items", hasSize(4))
                .body("items.topics", everyItem(contains("HOUSING")));
        as("bif-guide")
                .queryParams(filters)
                .get("/consultations")
                .then()
                .body("items[0].startedAt", equalTo("2025-05-05T08:03:00Z"));
    }

    @Test
    void treatsAnInjectionInAFilterAsAValue() {
        String injection = "' OR 1=1; DROP TABLE consultation; --";
        for (String filter : List.of(
                "from",
                "to",
                "administration",
                "channel",
                "status",
                "sort",
                "cursor",
                "location",
                "municipality",
                "topic")) {
            Response answer = as("bif-guide").queryParam(filter, injection).get("/consultations");
            assertThat(answer.statusCode()).as(filter).isIn(200, 400);
            if (answer.statusCode() == 200) {
                answer.then().body("items", empty());
            } else {
                answer.then().body("errors.parameter", contains(filter));
            }
        }
        as("bif-guide").get("/consultations").then().statusCode(200);
    }

    @Test
    void hasNothingForWhoMayNotKnow() {
        as("bif-guide").get("/consultations/" + UUID.randomUUID()).then().statusCode(404);
        as("bif-guide").get("/consultations/not-an-id").then().statusCode(404);
        as("partner").get("/consultations").then().statusCode(403);
        anonymous().get("/consultations").then().statusCode(401).header("WWW-Authenticate", notNullValue());
    }

    @Test
    void replaysTheAnswerOfARepeatedPost() {
        String key = UUID.randomUUID().toString();
        String body = "{\"topics\":[\"MITID\"],\"location\":\"IH\",\"note\":\"once\"}";
        Response first =
                as("bif-guide").header("Idempotency-Key", key).body(body).post("/consultations");
        Response second =
                as("bif-guide").header("Idempotency-Key", key).body(body).post("/consultations");
        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo(first.header("ETag")));
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        as("bif-guide")
                .header("Idempotency-Key", key)
                .body(body.replace("once", "twice"))
                .post("/consultations")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        as("kff-guide")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/consultations")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(first.path("id"))));
    }

    private String log(String role, String body) {
        Response logged = as(role).body(body).post("/consultations");
        logged.then().statusCode(201);
        return logged.path("id");
    }

    private Response patch(String role, String id, String ifMatch, String body) {
        var request = as(role).contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/consultations/" + id);
    }
}
