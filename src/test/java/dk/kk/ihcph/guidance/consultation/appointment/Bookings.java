package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.consultation.visit.Desks;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Locations that take appointments, guides at their desks, and what citizens and staff do there. */
final class Bookings implements ApiTest {
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    static final String SECRET = "Citizen-Secret";
    private static final Bookings HTTP = new Bookings();

    private Bookings() {}

    /** A new location, open around the clock, where everything can be booked. */
    static String location() {
        return location(Map.of());
    }

    static String location(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of("appointmentsEnabled", true, "walkInShare", 0));
        settings.putAll(more);
        return Desks.open(settings);
    }

    /** The first day after tomorrow, and so many days later, that is no holiday. */
    static LocalDate day(int later) {
        LocalDate first = LocalDate.now(ZONE).plusDays(2 + later);
        List<String> closed = HTTP.anonymous()
                .queryParam("location", "IH")
                .queryParam("from", first.toString())
                .queryParam("to", first.plusDays(15).toString())
                .get("/opening-hours")
                .jsonPath()
                .getList("items.findAll { it.closed != null && it.closed.kind != 'WEEKLY' }.date");
        return first.datesUntil(first.plusDays(15))
                .filter(day -> !closed.contains(day.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** The id of a published shift at the desk. */
    static String shift(String guide, String location, LocalDate day, String from, String to) {
        String id = UUID.randomUUID().toString();
        TestDatabase.write(
                "insert into shift (id, version, staff, administration, location, starts_at, ends_at, activity, status)"
                        + " select '%s', 0, id, administration, '%s', '%s', '%s', 'DESK', 'PUBLISHED' from staff_member where id = '%s'"
                                .formatted(id, location, at(day, from), at(day, to), guide));
        return id;
    }

    /** Takes it away again, as a coordinator does. */
    static ValidatableResponse withdraw(String administration, String shift) {
        return HTTP.as(Schedules.coordinator(administration))
                .body(Map.of("reason", "The desk is closed"))
                .post("/shifts/" + shift + "/cancel")
                .then();
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** A booking by a citizen of Copenhagen, about MitID; each by another citizen, as nobody can be in two places. */
    static Map<String, Object> request(String location, Instant start) {
        Map<String, Object> request = hold(location, start);
        request.putAll(Map.of(
                "name",
                "Citizen 12",
                "email",
                "citizen12." + UUID.randomUUID() + "@example.org",
                "municipality",
                "0101"));
        return request;
    }

    static Map<String, Object> hold(String location, Instant start) {
        return new HashMap<>(Map.of("location", location, "startsAt", start.toString(), "topics", List.of("MITID")));
    }

    /** By somebody with a login of no consequence, whom no limit of writes concerns. */
    static ValidatableResponse making(Map<String, Object> request) {
        return HTTP.as("evaluator").body(request).post("/appointments").then();
    }

    static JsonPath made(Map<String, Object> request) {
        return making(request).statusCode(201).extract().jsonPath();
    }

    /** The citizen, who has the secret and no login of consequence. */
    static RequestSpecification citizen(JsonPath appointment) {
        return HTTP.as("evaluator").header(SECRET, appointment.getString("secret"));
    }

    static ValidatableResponse read(JsonPath appointment) {
        return citizen(appointment)
                .get("/appointments/" + appointment.getString("id"))
                .then();
    }

    static ValidatableResponse step(JsonPath appointment, String step, Map<String, Object> body) {
        return citizen(appointment)
                .body(body)
                .post("/appointments/" + appointment.getString("id") + "/" + step)
                .then();
    }

    /** When the free times of a day begin. */
    static List<String> free(String location, LocalDate day) {
        return slots(location, day, Map.of()).getList("items.slots.flatten().startsAt");
    }

    static JsonPath slots(String location, LocalDate day, Map<String, String> more) {
        return HTTP.anonymous()
                .queryParams(more)
                .queryParam("location", location)
                .queryParam("from", day.toString())
                .queryParam("to", day.plusDays(1).toString())
                .get("/appointment-slots")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
