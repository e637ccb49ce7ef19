package dk.kk.ihcph.guidance.registration.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WalkInTest implements ApiTest {

    private ValidatableResponse walkIn(UUID event, Map<String, Object> who) {
        return as("bif-guide").body(who).post("/events/" + event + "/walk-ins").then();
    }

    @Test
    void letsInWhoIsNotRegistered() {
        UUID event = Doors.eventNow(10);

        String id = walkIn(event, Map.of("persons", 2, "municipality", "0101", "situation", "STUDENT"))
                .statusCode(201)
                .body("source", equalTo("WALK_IN"))
                .body("name", nullValue())
                .body("personsArrived", equalTo(2))
                .body("attendance", equalTo("CHECKED_IN"))
                .extract()
                .path("id");
        anonymous().get("/events/" + event + "/availability").then().body("confirmed", equalTo(0));
        as("kff-coordinator")
                .get("/registrations/" + id)
                .then()
                .body("municipality", equalTo("0101"))
                .body("situation", equalTo("STUDENT"));
        as("bif-guide")
                .post("/registrations/" + id + "/undo-check-in")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
    }

    @Test
    void keepsTheSeatsOfTheRegisteredUntilTheyAreLate() {
        UUID begins = Doors.event(Instant.now().minus(1, ChronoUnit.MINUTES), 10, "PUBLISHED");
        Doors.confirmed(begins, 5);
        Doors.confirmed(begins, 4);
        walkIn(begins, Map.of("persons", 2)).statusCode(409).body("code", equalTo("EVENT_FULL"));
        walkIn(begins, Map.of("persons", 1)).statusCode(201);

        UUID under = Doors.eventNow(10);
        Doors.confirmed(under, 5);
        Doors.registration(under, 4, "CONFIRMED", "attendance = 'CHECKED_IN', arrived_at = now(), persons_arrived = 3");
        walkIn(under, Map.of("persons", 7)).statusCode(201);
        walkIn(under, Map.of("persons", 1)).statusCode(409).body("code", equalTo("EVENT_FULL"));
        anonymous().get("/events/" + under + "/availability").then().body("confirmed", equalTo(9));
    }

    @Test
    void letsNobodyInTwiceToTheLastPlace() {
        UUID event = Doors.eventNow(10);

        List<Integer> statuses = Concurrently.run(
                24, caller -> walkIn(event, Map.of("persons", 1)).extract().statusCode());

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
        assertThat(TestDatabase.read("select sum(persons_arrived) from registration where event = ?", event))
                .isEqualTo("10");
    }

    @Test
    void isForTheDayOfTheEvent() {
        walkIn(Doors.event(Instant.now().plus(3, ChronoUnit.DAYS), 10, "PUBLISHED"), Map.of("persons", 1))
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
        walkIn(Doors.event(Instant.now(), 10, "CANCELLED"), Map.of("persons", 1))
                .statusCode(409)
                .body("currentStatus", equalTo("CANCELLED"));
        walkIn(Doors.eventNow(10), Map.of("persons", 0)).statusCode(422);
        walkIn(Doors.eventNow(10), Map.of("persons", 1, "municipality", "9999"))
                .statusCode(422)
                .body("errors.pointer", contains("/municipality"));
        walkIn(UUID.randomUUID(), Map.of("persons", 1)).statusCode(404);
    }
}
