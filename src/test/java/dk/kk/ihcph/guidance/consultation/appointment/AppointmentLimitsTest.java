package dk.kk.ihcph.guidance.consultation.appointment;

import static dk.kk.ihcph.guidance.consultation.appointment.Bookings.at;
import static dk.kk.ihcph.guidance.http.limit.TightLimits.FORWARDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.http.limit.TightLimits;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One address or one mailbox keeps only so many times from others. */
@QuarkusTest
@TestProfile(TightLimits.class)
class AppointmentLimitsTest implements ApiTest {
    private static final Duration SLOT = Duration.ofMinutes(20);

    private LocalDate day;
    private String location;

    @BeforeEach
    void openALocation() {
        day = Bookings.day(0);
        location = Bookings.location();
        for (int guides = 0; guides < 4; guides++) {
            Bookings.shift(Schedules.staff("BIF"), location, day, "08:00", "18:00");
        }
    }

    private Instant slot(int number) {
        return at(day, "08:00").plus(SLOT.multipliedBy(number));
    }

    private Response make(String address, Map<String, Object> request) {
        return anonymous().header(FORWARDED, address).body(request).post("/appointments");
    }

    private Response byStaff(Map<String, Object> request) {
        return as(Schedules.coordinator("BIF")).body(request).post("/appointments");
    }

    private Map<String, Object> booking(String email, Instant start) {
        Map<String, Object> request = Bookings.request(location, start);
        request.put("email", email);
        return request;
    }

    private static String somebody() {
        return UUID.randomUUID() + "@example.org";
    }

    @Test
    void letsAnAddressHoldOnlySoManyTimesAtOnce() {
        JsonPath first = make("198.51.100.21", Bookings.hold(location, slot(0))).jsonPath();
        for (int i = 1; i < TightLimits.HOLDS; i++) {
            make("198.51.100.21", Bookings.hold(location, slot(i))).then().statusCode(201);
        }
        make("198.51.100.21", Bookings.hold(location, slot(3)))
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit-Policy", startsWith("\"open-holds\";q=" + TightLimits.HOLDS));
        make("198.51.100.22", Bookings.hold(location, slot(3))).then().statusCode(201);
        Bookings.step(first, "cancel", Map.of()).statusCode(200);
        make("198.51.100.21", Bookings.hold(location, slot(4))).then().statusCode(201);
    }

    @Test
    void letsNoMoreHoldsThroughWhenTheyComeAtOnce() {
        List<Integer> statuses = Concurrently.run(
                8, i -> make("198.51.100.23", Bookings.hold(location, slot(i))).statusCode());
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(TightLimits.HOLDS);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(8 - TightLimits.HOLDS);
    }

    @Test
    void letsAnAddressBookOnlySoManyComingTimes() {
        for (int i = 0; i < TightLimits.APPOINTMENTS_OF_ADDRESS; i++) {
            make("198.51.100.24", booking(somebody(), slot(i))).then().statusCode(201);
        }
        make("198.51.100.24", booking(somebody(), slot(5)))
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", startsWith("\"open-appointments\";q="));
        make("2001:db8:7:1::1", booking(somebody(), slot(5))).then().statusCode(201);
    }

    @Test
    void givesAMailboxNoTwoAppointmentsAtOnce() {
        String mailbox = somebody();
        make("198.51.100.25", booking(mailbox, slot(0))).then().statusCode(201);
        make("198.51.100.26", booking("X" + mailbox, slot(0))).then().statusCode(201);
        make("198.51.100.26", booking(mailbox.replace("@", "+2@"), slot(0)))
                .then()
                .statusCode(409)
                .body("code", equalTo("APPOINTMENTS_OVERLAP"));
        // What nobody confirmed yet keeps its owner from nothing that staff books, but a second booking overlaps.
        byStaff(booking(mailbox, slot(0))).then().statusCode(201);
        byStaff(booking(mailbox, slot(0))).then().statusCode(409).body("code", equalTo("APPOINTMENTS_OVERLAP"));
        JsonPath later = byStaff(booking(mailbox, slot(1))).jsonPath();
        Bookings.step(later, "reschedule", Map.of("startsAt", slot(0).toString()))
                .statusCode(409)
                .body("code", equalTo("APPOINTMENTS_OVERLAP"));
        Bookings.step(later, "reschedule", Map.of("startsAt", slot(2).toString()))
                .statusCode(200);
    }

    @Test
    void givesAMailboxOnlyOneOfManyOverlappingRequestsAtOnce() {
        String mailbox = somebody();
        List<Integer> statuses = Concurrently.run(4, i -> make("198.51.100." + (40 + i), booking(mailbox, slot(0)))
                .statusCode());
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(3);
    }

    @Test
    void givesAMailboxOnlySoManyComingAppointmentsUnlessStaffBooks() {
        String mailbox = somebody();
        for (int i = 0; i < TightLimits.APPOINTMENTS_OF_MAILBOX; i++) {
            make("198.51.100.27", booking(mailbox, slot(i))).then().statusCode(201);
        }
        make("198.51.100.28", booking(mailbox, slot(4)))
                .then()
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_APPOINTMENTS"));
        JsonPath hold = make("198.51.100.28", Bookings.hold(location, slot(4))).jsonPath();
        anonymous()
                .header(FORWARDED, "198.51.100.28")
                .header("Citizen-Secret", hold.getString("secret"))
                .body(Map.of("name", "C", "email", mailbox, "municipality", "0101"))
                .post("/appointments/" + hold.getString("id") + "/book")
                .then()
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_APPOINTMENTS"));
        byStaff(booking(mailbox, slot(4))).then().statusCode(201);
    }

    @Test
    void keepsTheAddressAsAKeyedHashOnlyAndForgetsItWithTheName() {
        String id =
                make("198.51.100.29", booking(somebody(), slot(0))).jsonPath().getString("id");
        assertThat(TestDatabase.read("select length(origin) from appointment where id = '" + id + "'"))
                .isEqualTo("32");
        assertThat(TestDatabase.read("select changes ->> 'origin' || (changes ->> 'mailbox') from audit_entry"
                        + " where entity_id = '" + id + "' and action = 'CREATE'"))
                .isEqualTo("changedchanged");
        TestDatabase.write(
                "update appointment set name = null, email = null, erased_at = now() where id = '" + id + "'");
        assertThat(TestDatabase.read(
                        "select origin is null and mailbox is null from appointment where id = '" + id + "'"))
                .isEqualTo("t");
    }
}
