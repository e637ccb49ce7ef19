package dk.kk.ihcph.guidance.registration.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.registration.door.Doors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The other tests' events are welcome events of this year: these are of years and types of their own. */
@QuarkusTest
class TurnoutResourceTest implements ApiTest {

    private JsonPath forecast(UUID event, double risk) {
        return as("bif-guide")
                .queryParam("risk", risk)
                .get("/events/" + event + "/no-show-forecast")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void beginsWithThePilotAndAFullRoom() {
        UUID event = Doors.event("INDUSTRY", Instant.parse("1990-03-01T16:00:00Z"), 120, "PUBLISHED", null, null);

        JsonPath forecast = forecast(event, 0.05);

        assertThat(forecast.getString("basis")).isEqualTo("FULL");
        assertThat(forecast.getInt("registered")).isEqualTo(120);
        assertThat(forecast.getDouble("expected")).isCloseTo(120 * 120 / 344.0, within(0.2));
        assertThat(forecast.getInt("evidence.events")).isZero();
        assertThat(forecast.getInt("evidence.prior.registered")).isEqualTo(344);
        assertThat(forecast.getInt("evidence.prior.attended")).isEqualTo(120);
        assertThat(forecast.getString("evidence.prior.source")).contains("KF042");
        assertThat(forecast.getInt("interval.low")).isLessThan(30);
        assertThat(forecast.getInt("interval.high")).isGreaterThan(55);
        assertThat(forecast.getDouble("overbooking.fraction")).isGreaterThan(0.5);
        assertThat(forecast.getDouble("overbooking.chanceOverfull")).isLessThanOrEqualTo(0.05);
    }

    @Test
    void countsThePilotsEventsOnce() {
        Doors.event("WELCOME", Instant.parse("2025-03-05T16:00:00Z"), 120, "COMPLETED", 97, 34);
        Doors.event("WELCOME", Instant.parse("2025-06-30T21:59:00Z"), 120, "COMPLETED", 86, 31);
        UUID next = Doors.event("WELCOME", Instant.parse("2025-07-01T12:00:00Z"), 120, "DRAFT", null, null);
        Doors.event("WELCOME", Instant.parse("2025-07-01T16:00:00Z"), 120, "COMPLETED", 100, 50);
        UUID later = Doors.event("WELCOME", Instant.parse("2025-07-02T12:00:00Z"), 120, "DRAFT", null, null);

        JsonPath pilotOnly = forecast(next, 0.05);
        assertThat(pilotOnly.getInt("evidence.events")).isZero();
        assertThat(pilotOnly.getInt("evidence.prior.registered")).isEqualTo(344);
        assertThat(pilotOnly.getDouble("evidence.rate")).isCloseTo(120 / 344.0, within(0.0001));

        JsonPath since = forecast(later, 0.05);
        assertThat(since.getInt("evidence.events")).isEqualTo(1);
        assertThat(since.getInt("evidence.registered")).isEqualTo(100);
    }

    @Test
    void learnsFromHeadcountsAndFromAttendance() {
        Doors.event("OTHER", Instant.parse("1991-03-01T16:00:00Z"), 200, "COMPLETED", 100, 80);
        Doors.event("OTHER", Instant.parse("1991-06-01T16:00:00Z"), 200, "COMPLETED", 100, 84);
        UUID checkedIn = Doors.event("OTHER", Instant.parse("1991-09-01T16:00:00Z"), 200, "COMPLETED", 9, 8);
        for (int i = 0; i < 8; i++) {
            Doors.registration(
                    checkedIn,
                    2,
                    "CONFIRMED",
                    "attendance = 'CHECKED_IN', arrived_at = now(), persons_arrived = 2, coming = true");
        }
        for (int i = 0; i < 12; i++) {
            Doors.registration(checkedIn, 1, "CONFIRMED", "attendance = 'NO_SHOW'");
        }
        UUID event = Doors.event("OTHER", Instant.parse("1991-12-01T16:00:00Z"), 50, "PUBLISHED", null, null);
        Doors.registration(event, 2, "CONFIRMED", "coming = true");
        Doors.registration(event, 1, "CONFIRMED", "");
        Doors.registration(event, 3, "WAITING", "");
        Doors.registration(event, 4, "CONFIRMED", "attendance = 'EXCUSED'");
        Doors.registration(event, 5, "CONFIRMED", "attendance = 'CHECKED_IN', arrived_at = now(), persons_arrived = 3");

        JsonPath forecast = forecast(event, 0.05);

        assertThat(forecast.getString("basis")).isEqualTo("REGISTERED");
        assertThat(forecast.getInt("evidence.events")).isEqualTo(3);
        assertThat(forecast.getInt("evidence.registered")).isEqualTo(220);
        assertThat(forecast.getInt("evidence.attended")).isEqualTo(172);
        assertThat(forecast.getDouble("evidence.rate")).isBetween(0.5, 0.72);
        assertThat(forecast.getInt("parties")).isEqualTo(4);
        assertThat(forecast.getInt("registered")).isEqualTo(12);
        assertThat(forecast.getList("groups.answer")).containsExactly("COMING", "NO_ANSWER");
        assertThat(forecast.getList("groups.leadTime")).containsOnly("THREE_WEEKS");
        assertThat(forecast.getInt("groups[0].pastCame")).isEqualTo(8);
        double coming = forecast.getDouble("groups[0].rate");
        double silent = forecast.getDouble("groups[1].rate");
        assertThat(coming).isGreaterThan(silent);
        assertThat(forecast.getDouble("expected")).isCloseTo(3 + 2 * coming + silent, within(0.1));
        assertThat(forecast.getInt("interval.low")).isEqualTo(3);
        assertThat(forecast.getInt("interval.high")).isEqualTo(6);
    }

    @Test
    void givesAwayMoreSeatsAtAHigherRisk() {
        UUID event = Doors.event("INDUSTRY", Instant.parse("1990-04-01T16:00:00Z"), 40, "DRAFT", null, null);

        JsonPath careful = forecast(event, 0.01);
        JsonPath bold = forecast(event, 0.2);

        assertThat(careful.getInt("overbooking.seatLimit")).isBetween(41, bold.getInt("overbooking.seatLimit") - 1);
        assertThat(bold.getDouble("overbooking.chanceOverfull")).isBetween(0.1, 0.2);
        assertThat((int) (40 * (1 + bold.getDouble("overbooking.fraction")) + 1e-9))
                .isEqualTo(bold.getInt("overbooking.seatLimit"));
    }

    @Test
    void answersForALargeRoomTooAndInTime() {
        UUID event = Doors.event(
                "INDUSTRY",
                Instant.parse("1990-05-01T16:00:00Z").plus(1, ChronoUnit.DAYS),
                10_000,
                "DRAFT",
                null,
                null);

        assertThat(forecast(event, 0.05).getInt("overbooking.seatLimit")).isGreaterThan(14_000);
    }

    @Test
    void refusesARiskThatIsNone() {
        UUID event = Doors.event("INDUSTRY", Instant.parse("1990-06-01T16:00:00Z"), 40, "DRAFT", null, null);
        for (String risk : new String[] {"0", "1", "-0.1", "NaN", "x"}) {
            as("bif-guide")
                    .queryParam("risk", risk)
                    .get("/events/" + event + "/no-show-forecast")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", hasItem("risk"));
        }
        as("bif-guide")
                .get("/events/" + UUID.randomUUID() + "/no-show-forecast")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }
}
