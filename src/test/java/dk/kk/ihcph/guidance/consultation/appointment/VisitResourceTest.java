package dk.kk.ihcph.guidance.consultation.appointment;

import static dk.kk.ihcph.guidance.consultation.appointment.Bookings.SECRET;
import static dk.kk.ihcph.guidance.consultation.appointment.Bookings.ZONE;
import static dk.kk.ihcph.guidance.consultation.appointment.Bookings.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.consultation.visit.Desks;
import dk.kk.ihcph.guidance.kernel.Written;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an appointment on its day, and after. */
@QuarkusTest
class VisitResourceTest implements ApiTest {
    @Inject
    AppointmentUpkeepService upkeep;

    @Inject
    AuditActor actor;

    private LocalDate day;
    private String location;
    private String guide;
    private JsonPath appointment;

    @BeforeEach
    void book() {
        day = Bookings.day(2);
        location = Bookings.location(Map.of("queueEnabled", true));
        guide = Schedules.staff("BIF");
        Bookings.shift(guide, location, day, "10:00", "12:00");
        appointment = Bookings.made(Bookings.request(location, at(day, "10:20")));
    }

    /** Only time brings an appointment near, and here it is short: as if it had been made for then. */
    private void putAt(Instant start) {
        TestDatabase.write(
                "insert into shift (id, version, staff, administration, location, starts_at, ends_at, activity, status)"
                        + " values ('%s', 0, '%s', 'BIF', '%s', '%s', '%s', 'DESK', 'PUBLISHED')"
                                .formatted(UUID.randomUUID(), guide, location, start, start.plus(Duration.ofHours(1))));
        TestDatabase.write(
                "update appointment set starts_at = '%1$s', ends_at = '%2$s', blocked_until = '%2$s' where id = '%3$s'"
                        .formatted(start, start.plus(Duration.ofMinutes(15)), id()));
    }

    private String id() {
        return appointment.getString("id");
    }

    /** A time of today by the real clock, which the database has too: within the hour around midnight there may be none. */
    private static Instant nearby(Duration fromNow) {
        Instant moment = Instant.now().plus(fromNow);
        assumeTrue(LocalDate.ofInstant(moment, ZONE).equals(LocalDate.now(ZONE)), "not across midnight");
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void putsWhoComesEarlyInLineAtTheTimeOfTheAppointment() {
        Instant start = nearby(Duration.ofMinutes(20));
        putAt(start);
        Bookings.read(appointment).body("allowedActions", contains("RESCHEDULE", "CANCEL", "CHECK_IN"));
        JsonPath walkIn = Desks.ticket(location);
        String ticket = Bookings.step(appointment, "check-in", Map.of())
                .statusCode(200)
                .body("ticketNumber", matchesPattern("[A-Z][0-9]{3}"))
                .body("ticketNumber", not(equalTo(walkIn.getString("ticketNumber"))))
                .body("position", equalTo(2))
                .body("dueAt", equalTo(start.toString()))
                .body("secret", nullValue())
                .extract()
                .path("id");
        Bookings.read(appointment)
                .body("status", equalTo("CHECKED_IN"))
                .body("ticket", equalTo(ticket))
                .body("checkedInAt", notNullValue());
        Bookings.citizen(appointment)
                .get("/locations/" + location + "/queue/tickets/" + ticket)
                .then()
                .statusCode(200)
                .body("status", equalTo("WAITING"));
    }

    @Test
    void keepsTheTimeOfWhoIsALittleLateAndSendsWhoIsLaterToTheEndOfTheLine() {
        Instant start = nearby(Duration.ofMinutes(-8));
        putAt(start);
        Bookings.step(appointment, "check-in", Map.of()).statusCode(200).body("dueAt", equalTo(start.toString()));
        book();
        putAt(nearby(Duration.ofMinutes(-12)));
        Instant before = Instant.now().minusMillis(1);
        String due = Bookings.step(appointment, "check-in", Map.of())
                .statusCode(200)
                .extract()
                .path("dueAt");
        assertThat(Instant.parse(due)).isAfter(before);
    }

    @Test
    void isCheckedInOnceAndOnItsDayOnly() {
        Bookings.step(appointment, "check-in", Map.of())
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body(
                        "detail",
                        equalTo("The appointment is on " + Written.day(day, Locale.ENGLISH)
                                + ". You can check in on that day."));
        putAt(nearby(Duration.ofMinutes(5)));
        Bookings.step(appointment, "check-in", Map.of()).statusCode(200);
        Bookings.step(appointment, "check-in", Map.of()).statusCode(409).body("currentStatus", equalTo("CHECKED_IN"));
        Bookings.step(appointment, "cancel", Map.of()).statusCode(409);
    }

    @Test
    void isCheckedInByAKioskAndByStaffWhoseCitizenItIsNot() {
        anonymous()
                .body(Map.of())
                .post("/appointments/" + id() + "/check-in")
                .then()
                .statusCode(404);
        putAt(nearby(Duration.ofMinutes(5)));
        as("evaluator")
                .body(Map.of())
                .post("/appointments/" + id() + "/check-in")
                .then()
                .statusCode(404);
        as("kiosk").get("/appointments/" + id()).then().statusCode(404);
        as("kiosk")
                .body(Map.of())
                .post("/appointments/" + id() + "/check-in")
                .then()
                .statusCode(200);
        book();
        putAt(nearby(Duration.ofMinutes(5)));
        as("kff-guide")
                .body(Map.of())
                .post("/appointments/" + id() + "/check-in")
                .then()
                .statusCode(200);
    }

    @Test
    void becomesAConsultationThatItsCitizenRatesOnce() {
        putAt(nearby(Duration.ofMinutes(1)));
        Bookings.step(appointment, "rating", Map.of("score", 5)).statusCode(409);
        Bookings.step(appointment, "check-in", Map.of()).statusCode(200);
        String subject = "guide-" + UUID.randomUUID();
        String consultation = Desks.next(location, subject, "bif-guide")
                .statusCode(201)
                .body("appointment", equalTo(id()))
                .extract()
                .path("id");
        for (String step : java.util.List.of("start", "complete")) {
            Schedules.login(subject, "bif-guide")
                    .body(step.equals("start") ? Map.of() : Map.of("result", "ANSWERED"))
                    .post("/consultations/" + consultation + "/" + step)
                    .then()
                    .statusCode(200);
        }
        as("bif-guide")
                .body(Map.of("score", 5))
                .post("/appointments/" + id() + "/rating")
                .then()
                .statusCode(404);
        Bookings.step(appointment, "rating", Map.of("score", 5)).statusCode(200).body("score", equalTo(5));
        Bookings.step(appointment, "rating", Map.of("score", 1)).statusCode(409);
    }

    @Test
    void isANoShowWhenItsDayHasPassed() {
        putAt(at(LocalDate.now(ZONE), "00:00").minus(Duration.ofHours(1)));
        actor.runAs("test", upkeep::markNoShows);
        Bookings.read(appointment).body("status", equalTo("NO_SHOW"));
        Bookings.step(
                        appointment,
                        "reschedule",
                        Map.of("startsAt", at(day, "10:20").toString()))
                .statusCode(409);
    }

    @Test
    void forgetsWhoItWasForNinetyDaysLaterAndStillCounts() {
        putAt(Instant.now().minus(Duration.ofDays(90)).minus(Duration.ofMinutes(14)));
        actor.runAs("test", upkeep::erase);
        Bookings.read(appointment).body("name", equalTo("Citizen 12"));
        putAt(Instant.now().minus(Duration.ofDays(91)));
        actor.runAs("test", upkeep::erase);
        Bookings.read(appointment)
                .body("name", nullValue())
                .body("email", nullValue())
                .body("topics", contains("MITID"));
        assertThat(TestDatabase.read("select count(*) from appointment where location = '" + location + "'"))
                .isEqualTo("1");
    }

    @Test
    void endsHoldsAndForgetsThemADayLater() {
        JsonPath hold = Bookings.made(Bookings.hold(location, at(day, "11:00")));
        TestDatabase.write("update appointment set held_until = now() - interval '1 minute' where id = '"
                + hold.getString("id") + "'");
        actor.runAs("test", upkeep::endHolds);
        assertThat(TestDatabase.read("select status from appointment where id = '" + hold.getString("id") + "'"))
                .isEqualTo("EXPIRED");
        TestDatabase.write("update appointment set held_until = now() - interval '25 hours' where id = '"
                + hold.getString("id") + "'");
        actor.runAs("test", upkeep::endHolds);
        as("evaluator")
                .header(SECRET, hold.getString("secret"))
                .get("/appointments/" + hold.getString("id"))
                .then()
                .statusCode(404);
    }
}
