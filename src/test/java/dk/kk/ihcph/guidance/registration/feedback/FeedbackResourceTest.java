package dk.kk.ihcph.guidance.registration.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.registration.door.Doors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedbackResourceTest implements ApiTest {
    private static final Map<String, Object> GOOD = Map.of(
            "settlingIn", 5, "outcomes", List.of("MET_OTHERS", "HOUSING", "MET_OTHERS"), "comment", "Now I dare");

    private static UUID over() {
        return Doors.event(Instant.now().minus(2, ChronoUnit.DAYS), 120, "COMPLETED");
    }

    private static UUID came(UUID event) {
        return Doors.registration(
                event, 1, "CONFIRMED", "attendance = 'CHECKED_IN', arrived_at = now(), persons_arrived = 1");
    }

    private ValidatableResponse give(UUID registration, String secret, Map<String, Object> said) {
        return anonymous()
                .header(Secret.HEADER, secret)
                .body(said)
                .post("/registrations/" + registration + "/feedback")
                .then();
    }

    @Test
    void isTakenOnceAndShownTogether() {
        UUID event = over();
        UUID one = came(event);
        UUID two = came(event);
        came(event);
        Doors.registration(event, 1, "CONFIRMED", "attendance = 'NO_SHOW'");

        String secret = Doors.secret(one);
        give(one, secret, GOOD).statusCode(204);
        give(one, secret, GOOD).statusCode(409).body("code", equalTo("CONFLICT"));
        give(two, Doors.secret(two), Map.of("settlingIn", 2)).statusCode(204);

        as("evaluator")
                .get("/events/" + event + "/feedback")
                .then()
                .statusCode(200)
                .body("answers", equalTo(2))
                .body("invited", equalTo(3))
                .body("responseRate", equalTo(0.6667f))
                .body("meanSettlingIn", equalTo(3.5f))
                .body("settlingIn", contains(0, 1, 0, 0, 1))
                .body("outcomes.outcome", containsInAnyOrder("MET_OTHERS", "HOUSING"))
                .body("outcomes.answers", contains(1, 1))
                .body("comments", nullValue());
        as("bif-coordinator").get("/events/" + event + "/feedback").then().body("comments", contains("Now I dare"));
        as("bif-guide").get("/events/" + event + "/feedback").then().body("comments", nullValue());
    }

    @Test
    void isKeptApartFromWhoGaveIt() {
        UUID event = over();
        UUID one = came(event);
        give(one, Doors.secret(one), GOOD).statusCode(204);

        assertThat(TestDatabase.read(
                        "select string_agg(column_name, ',' order by column_name) from information_schema.columns"
                                + " where table_name = ?",
                        "event_feedback"))
                .isEqualTo("comment,event,id,outcomes,settling_in");
        assertThat(TestDatabase.read("select uuid_extract_version(id) from event_feedback where event = ?", event))
                .isEqualTo("4");
        assertThat(TestDatabase.read(
                        "select feedback_at = date_trunc('day', feedback_at, 'Europe/Copenhagen') from registration where id = ?",
                        one))
                .isEqualTo("t");
        assertThat(TestDatabase.read(
                        "select count(*) from audit_entry where entity_type = 'event_feedback' and entity_id in"
                                + " (select id::text from event_feedback where event = ?)",
                        event))
                .isEqualTo("0");
    }

    @Test
    void isForThoseWhoCameAfterItBegan() {
        UUID away = Doors.registration(over(), 1, "CONFIRMED", "attendance = 'NO_SHOW'");
        give(away, Doors.secret(away), GOOD).statusCode(409).body("currentStatus", equalTo("NO_SHOW"));
        UUID unknown = Doors.confirmed(over(), 1);
        give(unknown, Doors.secret(unknown), GOOD).statusCode(204);
        UUID waiting = Doors.registration(over(), 1, "WAITING", "");
        give(waiting, Doors.secret(waiting), GOOD).statusCode(409).body("currentStatus", equalTo("WAITING"));
        UUID early = Doors.confirmed(Doors.event(Instant.now().plus(1, ChronoUnit.DAYS), 9, "PUBLISHED"), 1);
        give(early, Doors.secret(early), GOOD).statusCode(409).body("code", equalTo("CONFLICT"));
        UUID off = Doors.confirmed(Doors.event(Instant.now().minus(1, ChronoUnit.DAYS), 9, "CANCELLED"), 1);
        give(off, Doors.secret(off), GOOD).statusCode(409).body("code", equalTo("EVENT_CANCELLED"));
    }

    @Test
    void isGivenByTheSecretOnly() {
        UUID one = came(over());

        give(one, "", GOOD).statusCode(404);
        give(one, UUID.randomUUID().toString(), GOOD).statusCode(404);
        as("kff-coordinator")
                .body(GOOD)
                .post("/registrations/" + one + "/feedback")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesWhatIsNoFeedback() {
        UUID one = came(over());
        String secret = Doors.secret(one);

        give(one, secret, Map.of("settlingIn", 6)).statusCode(422).body("errors[0].pointer", equalTo("/settlingIn"));
        give(one, secret, Map.of()).statusCode(422).body("errors[0].pointer", equalTo("/settlingIn"));
        give(one, secret, Map.of("settlingIn", 3, "comment", "CPR 010190-1234"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/comment"));
        give(one, secret, Map.of("settlingIn", 3, "comment", "<script>alert(1)</script>"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/comment"));
        give(one, secret, Map.of("settlingIn", 3, "outcomes", List.of("MONEY"))).statusCode(422);
    }

    @Test
    void isTakenOnceFromManyAtOnce() {
        UUID event = over();
        UUID one = came(event);
        String secret = Doors.secret(one);

        List<Integer> statuses = Concurrently.run(8, caller -> as("partner")
                .header(Secret.HEADER, secret)
                .body(GOOD)
                .post("/registrations/" + one + "/feedback")
                .statusCode());

        assertThat(statuses)
                .containsOnly(204, 409)
                .filteredOn(status -> status == 204)
                .hasSize(1);
        assertThat(TestDatabase.read("select count(*) from event_feedback where event = ?", event))
                .isEqualTo("1");
    }
}
