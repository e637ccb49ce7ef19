package dk.kk.ihcph.guidance.consultation.appointment;

import static dk.kk.ihcph.guidance.consultation.appointment.Bookings.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of appointments whose guide is taken off duty. */
@QuarkusTest
class StrandedAppointmentTest implements ApiTest {
    private LocalDate day;
    private String location;
    private String guide;
    private String shift;

    @BeforeEach
    void openALocation() {
        day = Bookings.day(1);
        location = Bookings.location();
        guide = Schedules.staff("BIF");
        shift = Bookings.shift(guide, location, day, "10:00", "12:00");
    }

    private JsonPath booked(String time) {
        return Bookings.made(Bookings.request(location, at(day, time)));
    }

    private List<String> stranded() {
        return as("bif-coordinator")
                .queryParam("location", location)
                .queryParam("stranded", true)
                .get("/appointments")
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void isStrandedByAClosureUntilThatIsLifted() {
        JsonPath appointment = booked("11:00");
        ValidatableResponse closed = as("admin")
                .body(Map.of(
                        "location", location,
                        "firstDay", day.toString(),
                        "reason", Map.of("da", "Vandskade", "en", "Water damage")))
                .post("/closures")
                .then()
                .statusCode(201);
        assertThat(stranded()).containsExactly(appointment.getString("id"));
        Bookings.read(appointment).body("status", equalTo("BOOKED")).body("stranded", equalTo(true));
        as("admin")
                .header("If-Match", closed.extract().header("ETag"))
                .delete("/closures/" + closed.extract().path("id"))
                .then()
                .statusCode(204);
        Bookings.read(appointment).body("stranded", equalTo(false));
        assertThat(stranded()).isEmpty();
    }

    @Test
    void isStrandedByAWithdrawnShiftAndProposesTheNearestTimesThatFit() {
        Bookings.shift(Schedules.staff("KFF"), location, day, "12:00", "13:40");
        Bookings.shift(Schedules.staff("KFF", Map.of("topics", List.of("HOUSING"))), location, day, "10:00", "12:00");
        JsonPath appointment = booked("11:00");
        Bookings.read(appointment).body("stranded", equalTo(false)).body("proposals", empty());
        Bookings.withdraw("BIF", shift).statusCode(200);
        assertThat(stranded()).containsExactly(appointment.getString("id"));
        String etag = Bookings.read(appointment)
                .body("status", equalTo("BOOKED"))
                .body("stranded", equalTo(true))
                .body("strandedSince", notNullValue())
                .body(
                        "proposals.startsAt",
                        contains(
                                at(day, "12:00").toString(),
                                at(day, "12:20").toString(),
                                at(day, "12:40").toString()))
                .extract()
                .header("ETag");
        Instant proposed = at(day, "12:20");
        Bookings.made(Bookings.request(location, proposed));
        Bookings.citizen(appointment)
                .header("If-None-Match", etag)
                .get("/appointments/" + appointment.getString("id"))
                .then()
                .statusCode(200)
                .body("proposals[1].startsAt", equalTo(at(day, "12:40").toString()));
        Bookings.step(
                        appointment,
                        "reschedule",
                        Map.of("startsAt", at(day, "12:40").toString()))
                .statusCode(200)
                .body("stranded", equalTo(false))
                .body("strandedSince", nullValue())
                .body("administration", equalTo("KFF"));
        assertThat(stranded()).isEmpty();
    }

    @Test
    void isStrandedByAnAbsenceOfItsGuide() {
        JsonPath appointment = booked("10:00");
        String absence = as("bif-coordinator")
                .body(Map.of("staff", guide, "kind", "SICKNESS", "firstDay", day.toString(), "lastDay", day.toString()))
                .post("/absences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("bif-coordinator").post("/absences/" + absence + "/approve").then().statusCode(200);
        Bookings.read(appointment).body("stranded", equalTo(true)).body("proposals", empty());
    }

    /** Only those that it no longer covers, and not for longer than that. */
    @Test
    void isStrandedByAShorterShiftUntilItIsLongEnoughAgain() {
        JsonPath early = booked("10:00");
        JsonPath late = booked("11:40");
        move("10:00", "11:50");
        Bookings.read(early).body("stranded", equalTo(false));
        Bookings.read(late).body("stranded", equalTo(true));
        move("10:00", "11:55");
        Bookings.read(late).body("stranded", equalTo(false)).body("strandedSince", nullValue());
        move("10:15", "12:00");
        assertThat(stranded()).containsExactly(early.getString("id"));
    }

    private void move(String from, String to) {
        as("bif-coordinator")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of(
                        "startsAt",
                        at(day, from).toString(),
                        "endsAt",
                        at(day, to).toString(),
                        "reason",
                        "A test",
                        "override",
                        Map.of("reason", "A test")))
                .patch("/shifts/" + shift)
                .then()
                .statusCode(200);
    }

    @Test
    void leavesAloneWhatIsCancelled() {
        JsonPath appointment = booked("10:00");
        Bookings.step(appointment, "cancel", Map.of()).statusCode(200);
        Bookings.withdraw("BIF", shift).statusCode(200);
        Bookings.read(appointment).body("stranded", equalTo(false));
    }

    @Test
    void doesNotBookAHoldWhoseGuideIsGone() {
        JsonPath hold = Bookings.made(Bookings.hold(location, at(day, "10:00")));
        Bookings.withdraw("BIF", shift).statusCode(200);
        Bookings.step(hold, "book", Map.of("name", "C", "email", "c@example.org", "municipality", "0101"))
                .statusCode(409)
                .body("code", equalTo("SLOT_TAKEN"));
    }
}
