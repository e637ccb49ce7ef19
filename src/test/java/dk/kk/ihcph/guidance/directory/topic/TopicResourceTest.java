package dk.kk.ihcph.guidance.directory.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.directory.Listed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators keep topics and municipalities; what has ended is named by old records and by no new one. */
@QuarkusTest
class TopicResourceTest implements ApiTest {
    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("Europe/Copenhagen")).minusDays(1);
    private String topic;
    private String municipality;

    @BeforeEach
    void addOneOfEach() {
        topic = ApiTest.newCode(37);
        as("admin")
                .body(Map.of("code", topic, "label", Map.of("da", "Skat " + topic, "en", "Taxes " + topic)))
                .post("/topics")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/topics/" + topic))
                .header("ETag", equalTo("\"0\""));
        int status;
        do {
            municipality = String.valueOf(ThreadLocalRandom.current().nextInt(9000, 9999));
            status = as("admin")
                    .body(Map.of("code", municipality, "name", "Prøve", "region", "Syddanmark", "relation", "NONE"))
                    .post("/municipalities")
                    .statusCode();
        } while (status == 409);
        assertThat(status).isEqualTo(201);
    }

    @AfterEach
    void endThem() {
        end("/topics/" + topic).then().statusCode(200);
        end("/municipalities/" + municipality).then().statusCode(200);
    }

    private Response patch(String path, Object patch) {
        return as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", anonymous().get(path).header("ETag"))
                .body(patch)
                .patch(path);
    }

    private Response end(String path) {
        return patch(path, Map.of("validTo", YESTERDAY.toString()));
    }

    private Response log(Map<String, Object> more) {
        Map<String, Object> request = new java.util.HashMap<>(Map.of("location", "IH", "topics", List.of("MITID")));
        request.putAll(more);
        return as("kff-guide").body(request).post("/consultations");
    }

    @Test
    void isUsedAtOnceAndListedLast() {
        assertThat(Listed.codes(this, "/topics?includeEnded=false")).endsWith(topic);
        log(Map.of("topics", List.of(topic))).then().statusCode(201);
        patch("/topics/" + topic, Map.of("position", 1)).then().statusCode(200);
        anonymous().get("/topics").then().body("items[1].code", equalTo(topic));
    }

    @Test
    void isNamedByOldRecordsOnlyOnceItHasEnded() {
        String before = log(Map.of("topics", List.of(topic)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        end("/topics/" + topic).then().statusCode(200);
        log(Map.of("topics", List.of("MITID", topic)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/topics/1"))
                .body("errors.code", contains("NOT_VALID_THEN"));
        Instant earlier = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        log(Map.of("topics", List.of(topic), "startedAt", earlier.toString()))
                .then()
                .statusCode(201);
        as("kff-guide")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("durationMinutes", 12))
                .patch("/consultations/" + before)
                .then()
                .statusCode(200)
                .body("topics", contains(topic));
        assertThat(Listed.codes(this, "/topics?includeEnded=false")).doesNotContain(topic);
        assertThat(Listed.codes(this, "/topics?includeEnded=true")).contains(topic);
        anonymous().get("/topics/" + topic).then().statusCode(200);
    }

    @Test
    void hasLabelsOfItsOwn() {
        as("admin")
                .body(Map.of("code", topic + "2", "label", Map.of("da", "bolig", "en", "Dwelling")))
                .post("/topics")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("TOPIC_NAME_DA_IS_UNIQUE"));
    }

    @Test
    void isAuditedWithWhatItWas() {
        patch("/topics/" + topic, Map.of("label", Map.of("en", "Tax " + topic)))
                .then()
                .statusCode(200);
        as("auditor")
                .get("/audit-entries?entityType=topic&entityId=" + topic)
                .then()
                .body("items.action", contains("UPDATE", "CREATE"))
                .body("items[0].subject", equalTo("admin"))
                .body("items[0].changes.nameEn.from", equalTo("Taxes " + topic));
        as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("position", 5))
                .patch("/topics/" + topic)
                .then()
                .statusCode(412);
    }

    @Test
    void tellsOfAMunicipalityThatBecomesAPartnerAndEnds() {
        String path = "/municipalities/" + municipality;
        patch(path, Map.of("relation", "PARTNER")).then().statusCode(200).body("relation", equalTo("PARTNER"));
        assertThat(Listed.codes(this, "/municipalities?relation=PARTNER")).contains(municipality);
        log(Map.of("municipality", municipality)).then().statusCode(201);
        end(path).then().statusCode(200);
        assertThat(Listed.codes(this, "/municipalities?includeEnded=false")).doesNotContain(municipality);
        log(Map.of("municipality", municipality))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/municipality"))
                .body("errors.code", contains("NOT_VALID_THEN"));
        as("auditor")
                .get("/audit-entries?entityType=municipality&entityId=" + municipality)
                .then()
                .body("items.action", contains("UPDATE", "UPDATE", "CREATE"));
    }

    @Test
    void keepsCopenhagenHome() {
        patch("/municipalities/" + municipality, Map.of("relation", "HOME"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("HOME_IS_COPENHAGEN"));
        patch("/municipalities/0101", Map.of("relation", "PARTNER")).then().statusCode(422);
        end("/municipalities/0101").then().statusCode(422);
    }
}
