package dk.kk.ihcph.guidance.registration.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.registration.Guests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Incidents at a door: names are typed in a hurry, a party arrives in parts, a scanner has no connection. */
@QuarkusTest
class AtTheDoorTest implements ApiTest {
    private UUID event;

    @BeforeEach
    void begin() {
        event = Doors.eventNow(50);
    }

    private ValidatableResponse scan(Object... keysAndValues) {
        Map<String, Object> scan = new HashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            scan.put((String) keysAndValues[at], keysAndValues[at + 1]);
        }
        return as("kff-guide")
                .body(scan)
                .post("/events/" + event + "/check-ins")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse find(String q) {
        return as("kff-guide")
                .queryParam("q", q)
                .get("/events/" + event + "/attendance")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "José García López, garcia",
                "José García López, López José",
                "José García López, GARCIA jose",
                "Søren Kjær, soren kjaer",
                "Søren Kjær, Soeren",
                "Søren Kjær, SØREN",
                "Åse Ågård, Aase",
                "Åse Ågård, ase agard",
                "Jürgen Weiß, weiss",
                "Łukasz Żółć, lukasz zolc",
                "Conan O'Brien, O’Brien",
                "Conan O’Brien, O'Brien",
                "Conan O’Brien, obrien",
                "Jean-Luc Picard, jean luc",
                "Nguyễn Văn Ánh, nguyen anh",
                "Işık Çelik, isik celik",
                "Νίκος Παπαδόπουλος, παπαδοπουλος",
            })
    void findsANameHoweverItIsTyped(String name, String typed) {
        UUID one = Doors.registration(event, 1, "CONFIRMED", "name = $$" + name + "$$");
        Doors.registration(event, 1, "CONFIRMED", "name = 'Somebody Else'");
        find(typed).body("items.id", contains(one.toString()));
        find(Normalizer.normalize(typed, Normalizer.Form.NFD)).body("items.id", contains(one.toString()));
        find(typed + " nobody").body("items", empty());
    }

    @Test
    void findsANameThatWasStoredDecomposed() {
        UUID one = Doors.registration(
                event, 1, "CONFIRMED", "name = '" + Normalizer.normalize("García", Normalizer.Form.NFD) + "'");
        find("García").body("items.id", contains(one.toString()));
    }

    @Test
    void theAuditTrailDoesNotHoldTheNameThatIsSearchedFor() {
        UUID one = Doors.registration(event, 1, "CONFIRMED", "name = 'Zyxwv Unseen'");
        assertThat(TestDatabase.read("select name_key from registration where id = ?", one))
                .isEqualTo("zyxwv unseen");
        assertThat(TestDatabase.read(
                        "select count(*) from audit_entry a where a::text ilike '%zyxwv%' and a::text like ?",
                        "%" + one + "%"))
                .isEqualTo("0");
    }

    @Test
    void aPartyArrivesInTwoGoes() {
        UUID party = Doors.confirmed(event, 3);
        Instant first = Instant.now().minus(20, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MILLIS);
        scan("scanId", "1", "registration", party, "persons", 1, "at", first.toString())
                .body("result", equalTo("CHECKED_IN"))
                .body("registration.personsArrived", equalTo(1));
        scan("scanId", "2", "registration", party, "persons", 3)
                .body("reason", equalTo("MORE_THAN_THE_PARTY"))
                .body("registration.personsArrived", equalTo(1));
        scan("scanId", "3", "registration", party, "persons", 2)
                .body("result", equalTo("CHECKED_IN"))
                .body("registration.personsArrived", equalTo(3));
        scan("scanId", "3", "registration", party, "persons", 2).body("registration.personsArrived", equalTo(3));
        scan("scanId", "4", "registration", party, "persons", 1)
                .body("reason", equalTo("ALREADY_CHECKED_IN"))
                .body("registration.personsArrived", equalTo(3));
        assertThat(TestDatabase.read(
                        "select arrived_at = ?::timestamptz from registration where id = ?", first.toString(), party))
                .isEqualTo("t");
    }

    @Test
    void theRestOfAPartyComesWithAScanThatDoesNotSayHowMany() {
        UUID party = Doors.confirmed(event, 3);
        scan("registration", party, "persons", 1).body("registration.personsArrived", equalTo(1));
        scan("registration", party).body("registration.personsArrived", equalTo(3));
    }

    @Test
    void whoWasScannedBeforeTheCancellationHasCome() {
        UUID party = Doors.registration(event, 2, "CANCELLED", "confirmed_at = now() - interval '2 days'");
        Instant before = Instant.now().minus(10, ChronoUnit.MINUTES);
        scan("registration", party).body("reason", equalTo("CANCELLED"));
        scan("registration", party, "at", before.toString())
                .body("result", equalTo("CHECKED_IN"))
                .body("reason", nullValue())
                .body("registration.personsArrived", equalTo(2))
                .body("registration.attendance", equalTo("CHECKED_IN"));
        assertThat(TestDatabase.read("select attended from event_check_ins(?)", event))
                .isEqualTo("2");
        assertThat(Guests.availability(event.toString()).getInt("confirmed")).isZero();
        as("kff-guide")
                .post("/registrations/" + party + "/undo-check-in")
                .then()
                .statusCode(200)
                .body("attendance", nullValue());
    }

    @Test
    void whoNeverHadSeatsHasNotComeBeforeTheCancellation() {
        UUID party = Doors.registration(event, 2, "CANCELLED", "");
        Instant before = Instant.now().minus(10, ChronoUnit.MINUTES);
        scan("registration", party, "at", before.toString()).body("reason", equalTo("CANCELLED"));
    }
}
