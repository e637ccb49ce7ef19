package dk.kk.ihcph.guidance.consultation.appointment;

import static dk.kk.ihcph.guidance.consultation.appointment.Bookings.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no appointment is made of, what its calendar says, and what becomes of it when nobody does anything. */
@QuarkusTest
class AppointmentBadInputTest implements ApiTest {
    private LocalDate day;
    private String location;

    @BeforeEach
    void openALocation() {
        day = Bookings.day(0);
        location = Bookings.location();
        Bookings.shift(Schedules.staff("BIF"), location, day, "10:00", "12:00");
    }

    @ParameterizedTest
    @CsvSource({
        "name, 010190-1234, /name, NO_CPR",
        "name, ' ', /name, PATTERN",
        "email, nobody, /email, EMAIL",
        "email, a@b, /email, EMAIL",
        "email, 0101901234@example.org, /email, NO_CPR",
        "language, xx, /language, UNKNOWN_CODE",
        "municipality, 9999, /municipality, UNKNOWN_CODE",
        "location, NOWHERE, /location, UNKNOWN_CODE"
    })
    void refusesWhatCannotBe(String field, String value, String pointer, String code) {
        Map<String, Object> request = Bookings.request(location, at(day, "10:00"));
        request.put(field, value);
        Bookings.making(request)
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void neitherEchoesNorKeepsANumberGivenAsAName() {
        Map<String, Object> request = Bookings.request(location, at(day, "10:00"));
        request.put("name", "Jens 010190-1234");
        assertThat(Bookings.making(request).statusCode(422).extract().asString())
                .doesNotContain("010190");
    }

    @Test
    void refusesTopicsThatAreNoneAndNamesWithoutAddresses() {
        Map<String, Object> request = Bookings.request(location, at(day, "10:00"));
        request.put("topics", List.of("MITID", "NOTHING"));
        request.remove("email");
        Bookings.making(request).statusCode(422).body("errors.pointer", equalTo(List.of("/topics/1", "/email")));
        request.put("topics", List.of());
        Bookings.making(request).statusCode(422).body("errors.pointer", hasItem("/topics"));
    }

    @Test
    void showsTheSecretToARetryAgain() {
        Map<String, Object> request = Bookings.request(location, at(day, "10:00"));
        String key = UUID.randomUUID().toString();
        JsonPath first = as("partner")
                .header("Idempotency-Key", key)
                .body(request)
                .post("/appointments")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        as("partner")
                .header("Idempotency-Key", key)
                .body(request)
                .post("/appointments")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first.getString("id")))
                .body("secret", equalTo(first.getString("secret")));
        Bookings.citizen(first)
                .get("/appointments/" + first.getString("id"))
                .then()
                .statusCode(200)
                .body("secret", nullValue());
    }

    @Test
    void replaysNothingToWhoHasNotTheSecret() {
        JsonPath appointment = Bookings.made(Bookings.request(location, at(day, "10:00")));
        String path = "/appointments/" + appointment.getString("id") + "/cancel";
        String key = UUID.randomUUID().toString();
        Bookings.citizen(appointment)
                .header("Idempotency-Key", key)
                .body(Map.of())
                .post(path)
                .then()
                .statusCode(200);
        Bookings.citizen(appointment)
                .header("Idempotency-Key", key)
                .body(Map.of())
                .post(path)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        for (String other : List.of("", "wrong")) {
            as("evaluator")
                    .header(Bookings.SECRET, other)
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post(path)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void isACalendarEntryWhoseUidStaysAndWhoseSequenceRises() {
        JsonPath appointment = Bookings.made(Bookings.request(location, at(day, "10:00")));
        String first = calendar(appointment);
        assertThat(first)
                .contains(
                        "METHOD:PUBLISH",
                        "UID:" + appointment.getString("id") + "@",
                        "SEQUENCE:0",
                        "STATUS:CONFIRMED",
                        "SUMMARY:Personlig vejledning / Personal guidance",
                        "DTSTART;TZID=Europe/Copenhagen:" + day.toString().replace("-", "") + "T100000")
                .doesNotContain("MITID", "Citizen");
        Bookings.step(
                        appointment,
                        "reschedule",
                        Map.of("startsAt", at(day, "11:00").toString()))
                .statusCode(200);
        assertThat(calendar(appointment)).contains("SEQUENCE:1", "T110000");
        Bookings.step(appointment, "cancel", Map.of()).statusCode(200);
        assertThat(calendar(appointment)).contains("SEQUENCE:2", "STATUS:CANCELLED", "Aflyst / Cancelled: ");
    }

    private static String calendar(JsonPath appointment) {
        return Bookings.citizen(appointment)
                .get("/appointments/" + appointment.getString("id") + ".ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
    }

    @Test
    void leavesNothingPersonalInTheAuditTrail() {
        String id = Bookings.made(Bookings.request(location, at(day, "10:00"))).getString("id");
        String changes = TestDatabase.read(
                "select changes::text from audit_entry where action = 'CREATE' and entity_id = '" + id + "'");
        assertThat(changes).contains("\"name\": \"changed\"").doesNotContain("Citizen", "example.org");
    }

    /** A retry after the table's own rules, whatever the application forgot. */
    @Test
    void theDatabaseItselfRefusesAnOverlapAndAGuideWhoIsNotThere() {
        JsonPath one = Bookings.made(Bookings.request(location, at(day, "10:00")));
        JsonPath other = Bookings.made(Bookings.request(location, at(day, "11:00")));
        assertThat(refused(other, at(day, "10:10"), at(day, "10:25"))).contains("appointment_never_overlaps_another");
        assertThat(refused(one, at(day, "13:00"), at(day, "13:15"))).contains("appointment_is_within_a_shift");
    }

    private static String refused(JsonPath appointment, Instant from, Instant to) {
        try {
            TestDatabase.write(
                    "update appointment set starts_at = '%s', ends_at = '%s', blocked_until = '%s' where id = '%s'"
                            .formatted(from, to, to, appointment.getString("id")));
            return "nothing";
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getCause().getMessage());
        }
    }

    @Test
    void takesNoFieldsItDoesNotKnow() {
        Map<String, Object> request = new HashMap<>(Bookings.request(location, at(day, "10:00")));
        request.put("phone", "12345678");
        Bookings.making(request).statusCode(400).body("errors[0].pointer", equalTo("/phone"));
    }
}
