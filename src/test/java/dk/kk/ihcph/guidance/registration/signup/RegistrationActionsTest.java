package dk.kk.ihcph.guidance.registration.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.registration.Guests;
import dk.kk.ihcph.guidance.registration.RegistrationAction;
import dk.kk.ihcph.guidance.registration.door.Doors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In every state, the guards let through the actions that a registration lists as allowed, and no others. */
@QuarkusTest
class RegistrationActionsTest implements ApiTest {
    /** An offer that ran out is 410, and who is not to be found is 404. */
    private static final Set<Integer> REFUSED = Set.of(409, 410);

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, 30, UNCONFIRMED, ",
        "PUBLISHED, -1, UNCONFIRMED, ",
        "CANCELLED, 30, UNCONFIRMED, ",
        "PUBLISHED, 30, CONFIRMED, ",
        "PUBLISHED, 30, CONFIRMED, EXCUSED",
        "PUBLISHED, 1, CONFIRMED, CHECKED_IN",
        "PUBLISHED, 30, WAITING, ",
        "PUBLISHED, 30, OFFERED, ",
        "PUBLISHED, 30, CANCELLED, ",
        "PUBLISHED, 30, DECLINED, ",
        "PUBLISHED, 30, EXPIRED, ",
        "PUBLISHED, -1, CONFIRMED, ",
        "PUBLISHED, -1, CONFIRMED, CHECKED_IN",
        "PUBLISHED, -1, WAITING, ",
        "COMPLETED, -3, CONFIRMED, CHECKED_IN",
        "COMPLETED, -3, CONFIRMED, NO_SHOW",
        "COMPLETED, -3, CONFIRMED, EXCUSED",
        "COMPLETED, -3, WAITING, ",
        "CANCELLED, 30, CONFIRMED, ",
        "CANCELLED, 30, WAITING, ",
        "CANCELLED, 30, CANCELLED, ",
    })
    void listsWhatItsGuardsLetThrough(String eventStatus, int hours, String status, String attendance) {
        for (RegistrationAction action : RegistrationAction.values()) {
            UUID event = Doors.event(Instant.now().plus(hours, ChronoUnit.HOURS), 50, "PUBLISHED");
            UUID registration = Doors.registration(event, 2, status, "");
            if (status.equals("OFFERED")) {
                TestDatabase.write(
                        "insert into seat_offer (id, registration, event, seats, offered_at, expires_at)"
                                + " values (uuidv7(), ?, ?, 2, now(), now() + interval '1 day')",
                        registration,
                        event);
            }
            if (attendance != null) {
                String arrived = attendance.equals("CHECKED_IN") ? ", arrived_at = now(), personsArrived = 1" : "";
                Doors.change(
                        "registration",
                        registration,
                        "attendance = '" + attendance + "'" + arrived.replace("personsArrived", "persons_arrived"));
            }
            Doors.change("event", event, "status = '" + eventStatus + "'");
            String secret = Doors.secret(registration);
            Response shown = guest(secret).get("/registrations/" + registration);
            List<String> allowed = shown.jsonPath().getList("allowedActions");

            int answered = doing(action, guest(secret), "/registrations/" + registration, shown.header("ETag"));

            if (allowed.contains(action.name())) {
                assertThat(answered).as("%s is listed", action).isBetween(200, 299);
            } else {
                assertThat(answered).as("%s is not listed", action).isIn(REFUSED);
            }
        }
    }

    private static RequestSpecification guest(String secret) {
        return Guests.citizen().header(Guests.SECRET, secret);
    }

    private static int doing(RegistrationAction action, RequestSpecification guest, String path, String etag) {
        return switch (action) {
            case CHANGE ->
                guest.contentType("application/merge-patch+json")
                        .header("If-Match", etag)
                        .body(Map.of("partySize", 1, "name", "Right Spelling"))
                        .patch(path)
                        .statusCode();
            case CONFIRM -> guest.post(path + "/confirm").statusCode();
            case CANCEL -> guest.post(path + "/cancel").statusCode();
            case ACCEPT -> guest.post(path + "/accept").statusCode();
            case DECLINE -> guest.post(path + "/decline").statusCode();
            case ANSWER_COMING ->
                guest.body(Map.of("coming", true)).post(path + "/coming").statusCode();
            case GIVE_FEEDBACK ->
                guest.body(Map.of("settlingIn", 4)).post(path + "/feedback").statusCode();
            case ERASE -> guest.header("If-Match", etag).delete(path).statusCode();
            default -> throw new IllegalArgumentException("no request for " + action);
        };
    }

    @Test
    void seatsThatAreSatOnAreNotGivenAway() {
        UUID event = Doors.event(Instant.now().plus(5, ChronoUnit.MINUTES), 5, "PUBLISHED");
        UUID party = Doors.confirmed(event, 4);
        as("kff-guide")
                .body(Map.of("registration", party))
                .post("/events/" + event + "/check-ins")
                .then()
                .statusCode(200)
                .body("result", equalTo("CHECKED_IN"));
        String secret = Doors.secret(party);
        String etag = guest(secret).get("/registrations/" + party).header("ETag");
        assertThat(doing(RegistrationAction.CHANGE, guest(secret), "/registrations/" + party, etag))
                .isEqualTo(409);
        assertThat(Guests.availability(event.toString()).getInt("free")).isEqualTo(1);
    }
}
