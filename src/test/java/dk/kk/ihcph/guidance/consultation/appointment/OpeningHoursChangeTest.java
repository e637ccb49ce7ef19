package dk.kk.ihcph.guidance.consultation.appointment;

import static dk.kk.ihcph.guidance.consultation.appointment.Bookings.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.consultation.visit.Desks;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slots, appointments and tickets follow the opening hours that an administrator sets, and keep a location from ending. */
@QuarkusTest
class OpeningHoursChangeTest implements ApiTest {
    private LocalDate today;
    private LocalDate day;
    private String location;

    @BeforeEach
    void openALocation() {
        today = LocalDate.now(Bookings.ZONE);
        day = Bookings.day(1);
        location = Bookings.location();
    }

    private void week(LocalDate from, List<Map<String, Object>> hours) {
        as("admin")
                .header("If-Match", anonymous().get("/locations/" + location).header("ETag"))
                .body(Map.of("validFrom", from.toString(), "hours", hours))
                .put("/locations/" + location + "/opening-hours")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> open(String opens, String closes) {
        return Map.of("weekday", day.getDayOfWeek().name(), "opens", opens + ":00", "closes", closes + ":00");
    }

    private Response end(LocalDate last) {
        return as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", anonymous().get("/locations/" + location).header("ETag"))
                .body(Map.of("validTo", last.toString()))
                .patch("/locations/" + location);
    }

    @Test
    void movesTheFreeTimes() {
        Bookings.shift(Schedules.staff("BIF"), location, day, "10:00", "12:00");
        week(day, List.of(open("11:00", "11:40")));
        assertThat(Bookings.free(location, day))
                .isEqualTo(List.of(at(day, "11:00").toString(), at(day, "11:20").toString()));
    }

    @Test
    void strandsWhatLiesOutsideUntilTheHoursCoverItAgain() {
        Bookings.shift(Schedules.staff("BIF"), location, day, "10:00", "12:00");
        JsonPath early = Bookings.made(Bookings.request(location, at(day, "10:00")));
        JsonPath late = Bookings.made(Bookings.request(location, at(day, "11:20")));
        week(day, List.of(open("11:00", "12:00")));
        Bookings.read(early).body("status", equalTo("BOOKED")).body("stranded", equalTo(true));
        Bookings.read(late).body("stranded", equalTo(false));
        assertThat(TestDatabase.read("select string_agg(kind, ' ') from notification where about = '"
                        + early.getString("id") + "' and kind = 'APPOINTMENT_STRANDED'"))
                .isEqualTo("APPOINTMENT_STRANDED");
        week(day, List.of(open("09:00", "12:00")));
        Bookings.read(early).body("stranded", equalTo(false));
    }

    @Test
    void closesTheLine() {
        Desks.set(location, Map.of("queueEnabled", true));
        Desks.ticket(location);
        week(today, List.of());
        as("kiosk")
                .body(Map.of("topics", List.of("MITID")))
                .post("/locations/" + location + "/queue/tickets")
                .then()
                .statusCode(409)
                .body("code", equalTo("LOCATION_CLOSED"));
    }

    @Test
    void keepsALocationThatIsStillUsedFromEnding() {
        Bookings.shift(Schedules.staff("BIF"), location, day, "10:00", "12:00");
        Bookings.made(Bookings.request(location, at(day, "10:00")));
        end(day.minusDays(1))
                .then()
                .statusCode(409)
                .body("code", equalTo("LOCATION_IN_USE"))
                .body("errors.message", containsInAnyOrder("1 shift planned", "1 appointment planned"))
                .body("errors.pointer.unique()", equalTo(List.of("/validTo")));
        end(day).then().statusCode(200);
        assertThat(anonymous().get("/locations/" + location).<String>path("validTo"))
                .isEqualTo(day.toString());
    }

    @Test
    void neverEndsBesideWhatIsPlannedThereAtTheSameTime() {
        String guide = Schedules.staff("BIF");
        for (int round = 0; round < 8; round++) {
            location = Desks.closed();
            String here = location;
            LocalDate then = day.plusDays(round);
            List<Boolean> done = Concurrently.run(
                    2, caller -> caller == 0 ? end(today).statusCode() == 200 : planned(guide, here, then));
            assertThat(done)
                    .as("whether it ended, and whether something was planned there")
                    .containsOnlyOnce(true);
        }
    }

    private static boolean planned(String guide, String location, LocalDate day) {
        try {
            Bookings.shift(guide, location, day, "10:00", "12:00");
            return true;
        } catch (IllegalStateException refused) {
            assertThat(refused).hasMessageContaining("the location is not used on that day");
            return false;
        }
    }
}
