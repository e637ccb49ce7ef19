package dk.kk.ihcph.guidance.registration.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.registration.ticket.TicketImage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers of the door to scans. */
@QuarkusTest
class CheckInResourceTest implements ApiTest {
    private UUID event;

    @BeforeEach
    void begin() {
        event = Doors.eventNow(50);
    }

    private ValidatableResponse scan(Map<String, Object> scan) {
        return as("bif-guide")
                .body(scan)
                .post("/events/" + event + "/check-ins")
                .then();
    }

    private ValidatableResponse batch(List<Map<String, Object>> scans) {
        return as("bif-guide")
                .body(Map.of("checkIns", scans))
                .post("/events/" + event + "/check-ins/batch")
                .then();
    }

    private static Map<String, Object> ticket(UUID registration, String scanId) {
        return new HashMap<>(Map.of("scanId", scanId, "ticketCode", Doors.ticket(registration)));
    }

    @Test
    void checksInByTicketAndByRegistration() {
        UUID one = Doors.confirmed(event, 2);
        scan(ticket(one, "s1"))
                .statusCode(200)
                .body("result", equalTo("CHECKED_IN"))
                .body("reason", nullValue())
                .body("scanId", equalTo("s1"))
                .body("registration.id", equalTo(one.toString()))
                .body("registration.name", equalTo(Doors.ALICE))
                .body("registration.attendance", equalTo("CHECKED_IN"))
                .body("registration.personsArrived", equalTo(2))
                .body("registration.late", equalTo(true));

        UUID two = Doors.confirmed(event, 3);
        scan(Map.of("registration", two, "persons", 1))
                .statusCode(200)
                .body("result", equalTo("CHECKED_IN"))
                .body("registration.personsArrived", equalTo(1));
        as("auditor")
                .queryParam("entityType", "registration")
                .queryParam("entityId", one)
                .get("/audit-entries")
                .then()
                .body("items.action", org.hamcrest.Matchers.hasItems("READ", "UPDATE"));
    }

    @Test
    void readsATypedTicket() {
        UUID one = Doors.confirmed(event, 1);
        String typed = TicketImage.grouped(Doors.ticket(one)).toLowerCase(java.util.Locale.ROOT);

        scan(Map.of("ticketCode", typed)).body("result", equalTo("CHECKED_IN"));
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, WAITING",
        "OFFERED, WAITING",
        "CANCELLED, CANCELLED",
        "DECLINED, CANCELLED",
        "EXPIRED, CANCELLED"
    })
    void saysWhyWhoHasNoSeatIsRefused(String status, String reason) {
        UUID one = Doors.registration(event, 1, status, "");

        scan(ticket(one, "s1"))
                .statusCode(200)
                .body("result", equalTo("REFUSED"))
                .body("reason", equalTo(reason))
                .body("registration.status", equalTo(status))
                .body("registration.arrivedAt", nullValue());
    }

    @Test
    void saysWhyAScanIsRefused() {
        UUID one = Doors.confirmed(event, 2);
        scan(Map.of("ticketCode", "NOBODY"))
                .body("reason", equalTo("UNKNOWN_TICKET"))
                .body("registration", nullValue());
        scan(Map.of("registration", UUID.randomUUID())).body("reason", equalTo("UNKNOWN_TICKET"));
        UUID elsewhere = Doors.confirmed(Doors.eventNow(10), 1);
        scan(ticket(elsewhere, "s2")).body("reason", equalTo("OTHER_EVENT")).body("registration", nullValue());
        Instant now = Instant.now();
        scan(Map.of("registration", one, "at", now.plus(1, ChronoUnit.HOURS).toString()))
                .body("reason", equalTo("IN_THE_FUTURE"));
        scan(Map.of("registration", one, "at", now.minus(3, ChronoUnit.DAYS).toString()))
                .body("reason", equalTo("EVENT_NOT_ON"));
        scan(Map.of("registration", one, "persons", 3)).body("reason", equalTo("MORE_THAN_THE_PARTY"));
        scan(Map.of("registration", one)).body("result", equalTo("CHECKED_IN"));
        scan(Map.of("registration", one))
                .body("reason", equalTo("ALREADY_CHECKED_IN"))
                .body("registration.personsArrived", equalTo(2));
        Doors.change("event", event, "status = 'CANCELLED'");
        scan(Map.of("registration", Doors.confirmed(event, 1))).body("reason", equalTo("EVENT_NOT_ON"));
    }

    @Test
    void answersTheSameScanTheSameAndAnotherUnderItsIdNot() {
        UUID one = Doors.confirmed(event, 1);
        Map<String, Object> scan = ticket(one, "again");

        scan(scan).body("result", equalTo("CHECKED_IN"));
        scan(scan).body("result", equalTo("CHECKED_IN"));
        scan(ticket(Doors.confirmed(event, 1), "again"))
                .body("result", equalTo("REFUSED"))
                .body("reason", equalTo("SCAN_ID_REUSED"))
                .body("registration", nullValue());
        assertThat(TestDatabase.read("select version from registration where id = ?", one))
                .isEqualTo("1");
    }

    @Test
    void takesABatchInWhateverOrder() {
        UUID one = Doors.confirmed(event, 1);
        UUID two = Doors.confirmed(event, 1);
        Instant early = Instant.now().minus(9, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> late = ticket(one, "late");
        late.put("at", early.plusSeconds(300).toString());
        Map<String, Object> first = ticket(one, "first");
        first.put("at", early.toString());

        batch(List.of(late, ticket(two, "two"), first, first, ticket(two, "first")))
                .statusCode(200)
                .body("items.scanId", contains("late", "two", "first", "first", "first"))
                .body("items.result", contains("REFUSED", "CHECKED_IN", "CHECKED_IN", "CHECKED_IN", "REFUSED"))
                .body("items[0].reason", equalTo("ALREADY_CHECKED_IN"))
                .body("items[4].reason", equalTo("SCAN_ID_REUSED"))
                .body("items[0].registration.arrivedAt", equalTo(early.toString()));
    }

    @Test
    void movesTheArrivalToTheEarliestScan() {
        UUID one = Doors.confirmed(event, 1);
        Instant early = Instant.now().minus(4, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        scan(ticket(one, "now")).body("result", equalTo("CHECKED_IN"));
        Map<String, Object> offline = ticket(one, "offline");
        offline.put("at", early.toString());

        scan(offline)
                .body("reason", equalTo("ALREADY_CHECKED_IN"))
                .body("registration.arrivedAt", equalTo(early.toString()));
    }

    @Test
    void undoesACheckInAndForgetsTheScansBeforeIt() {
        UUID one = Doors.confirmed(event, 1);
        Instant before = Instant.now();
        scan(ticket(one, "wrong")).body("result", equalTo("CHECKED_IN"));

        as("kff-guide")
                .post("/registrations/" + one + "/undo-check-in")
                .then()
                .statusCode(200)
                .body("attendance", nullValue())
                .body("arrivedAt", nullValue());
        as("kff-guide")
                .post("/registrations/" + one + "/undo-check-in")
                .then()
                .statusCode(409)
                .body("currentStatus", equalTo("CONFIRMED"));
        Map<String, Object> offline = ticket(one, "offline");
        offline.put("at", before.toString());
        scan(offline).body("reason", equalTo("UNDONE_SINCE"));
        scan(ticket(one, "right")).body("result", equalTo("CHECKED_IN"));
    }

    @Test
    void excusesAndLetsInWhoComesAllTheSame() {
        UUID one = Doors.confirmed(event, 1);

        as("kff-guide")
                .post("/registrations/" + one + "/excuse")
                .then()
                .statusCode(200)
                .body("attendance", equalTo("EXCUSED"));
        scan(ticket(one, "s1")).body("result", equalTo("CHECKED_IN"));
        as("kff-guide")
                .post("/registrations/" + one + "/excuse")
                .then()
                .statusCode(409)
                .body("currentStatus", equalTo("CHECKED_IN"));
    }

    @Test
    void takesScansThatAreSentAfterTheEvent() {
        UUID came = Doors.confirmed(event, 2);
        UUID away = Doors.confirmed(event, 1);
        Doors.change("event", event, "status = 'COMPLETED'");

        scan(ticket(came, "s1")).body("result", equalTo("CHECKED_IN"));
        as("bif-guide")
                .queryParam("attendance", "NO_SHOW")
                .get("/events/" + event + "/attendance")
                .then()
                .body("items.id", contains(away.toString()));
        scan(ticket(away, "s2")).body("result", equalTo("CHECKED_IN"));
        as("bif-guide").post("/registrations/" + away + "/undo-check-in").then().body("attendance", equalTo("NO_SHOW"));
    }

    @Test
    void isForStaffOfTheEventOnly() {
        UUID own = Doors.eventNow(10);
        Doors.change("event", own, "co_hosts = '{}'");
        UUID one = Doors.confirmed(own, 1);

        as("bif-guide")
                .body(Map.of("registration", one))
                .post("/events/" + own + "/check-ins")
                .then()
                .statusCode(403)
                .body("code", equalTo("OTHER_ADMINISTRATION"));
        as("bif-guide").get("/events/" + own + "/attendance").then().statusCode(403);
        as("bif-guide").post("/registrations/" + one + "/excuse").then().statusCode(403);
        as("kff-guide")
                .post("/registrations/" + UUID.randomUUID() + "/excuse")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesWhatIsNoScan() {
        scan(Map.of()).statusCode(422).body("errors[0].code", equalTo("ONE_OF_TWO"));
        scan(Map.of("registration", UUID.randomUUID(), "ticketCode", "X")).statusCode(422);
        scan(Map.of("ticketCode", "X", "persons", 0)).statusCode(422).body("errors[0].pointer", equalTo("/persons"));
        batch(List.of()).statusCode(422).body("errors[0].pointer", equalTo("/checkIns"));
        batch(List.of(Map.of("scanId", "a b"), Map.of("scanId", "c")))
                .statusCode(422)
                .body("errors.pointer", org.hamcrest.Matchers.hasItem("/checkIns/0/scanId"));
        batch(List.of(Map.of("ticketCode", "X"), Map.of("scanId", "c")))
                .statusCode(422)
                .body("errors.pointer", contains("/checkIns/1/ticketCode"));
    }

    @Test
    void findsWhoLeftTheTicketAtHome() {
        UUID one = Doors.registration(event, 1, "CONFIRMED", "name = 'Çelik 100% _x'");
        Doors.confirmed(event, 1);
        for (String q : List.of("çelik", "100%", "_X", Doors.ticket(one))) {
            as("kff-guide")
                    .queryParam("q", q)
                    .get("/events/" + event + "/attendance")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(one.toString()));
        }
        as("kff-guide")
                .queryParam("q", "' or 1=1 --")
                .get("/events/" + event + "/attendance")
                .then()
                .body("items", hasSize(0));
        String next = as("kff-guide")
                .queryParam("limit", 1)
                .get("/events/" + event + "/attendance")
                .then()
                .body("items.id", contains(one.toString()))
                .extract()
                .path("next");
        as("kff-guide")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/events/" + event + "/attendance")
                .then()
                .body("items.name", contains(Doors.ALICE))
                .body("next", nullValue());
    }
}
