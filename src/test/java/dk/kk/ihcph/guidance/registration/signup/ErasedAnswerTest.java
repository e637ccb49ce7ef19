package dk.kk.ihcph.guidance.registration.signup;

import static dk.kk.ihcph.guidance.registration.Guests.citizen;
import static dk.kk.ihcph.guidance.registration.Guests.coordinator;
import static dk.kk.ihcph.guidance.registration.Guests.event;
import static dk.kk.ihcph.guidance.registration.Guests.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A registration that is erased is not answered again by the Idempotency-Key that made it. */
@QuarkusTest
class ErasedAnswerTest implements ApiTest {
    private final String key = UUID.randomUUID().toString();
    private final String event = event(20);
    private final Map<String, Object> party = party(2);
    private final String registering = "/events/" + event + "/registrations";

    @Test
    void theAnswerToStaffIsRenderedFromTheRegistration() {
        String id = keyed(coordinator()).body(party).post(registering).path("id");
        String email = String.valueOf(party.get("email"));
        TestDatabase.write("update registration set name = 'Renamed' where id = ?::uuid", id);
        keyed(coordinator())
                .body(party)
                .post(registering)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", containsString(id))
                .body("id", equalTo(id))
                .body("name", equalTo("Renamed"))
                .body("email", equalTo(email));
        assertThat(stored(email)).isEqualTo("0");

        erase(id);
        assertGone(keyed(coordinator()).body(party).post(registering), email);
    }

    @Test
    void retentionErasesTheAnswerToo() {
        String id = keyed(coordinator()).body(party).post(registering).path("id");
        TestDatabase.write(
                "update registration set name = null, email = null, answers = '{}', erased_at = now() where id = ?::uuid",
                id);
        assertGone(keyed(coordinator()).body(party).post(registering), String.valueOf(party.get("email")));
    }

    @Test
    void theAnswerToACitizenIsGoneToo() {
        String id = keyed(citizen()).body(party).post(registering).path("id");
        keyed(citizen()).body(party).post(registering).then().statusCode(201).body("id", equalTo(id));
        erase(id);
        keyed(citizen()).body(party).post(registering).then().statusCode(410).body("code", equalTo("RECORD_ERASED"));
    }

    /** Neither at once nor later does a repetition tell whether the address was known. */
    @Test
    void aRepetitionDoesNotTellWhetherTheAddressWasKnown() {
        String first = keyed(citizen()).body(party).post(registering).asString();
        String other = UUID.randomUUID().toString();
        String known = citizen()
                .header("Idempotency-Key", other)
                .body(party)
                .post(registering)
                .asString();
        TestDatabase.write(
                "update registration set status = 'CANCELLED', ended_at = now() where event = ?::uuid", event);
        Response firstAgain = keyed(citizen()).body(party).post(registering);
        Response knownAgain =
                citizen().header("Idempotency-Key", other).body(party).post(registering);
        assertThat(firstAgain.asString()).isEqualTo(first);
        assertThat(knownAgain.asString()).isEqualTo(known);
        assertThat(firstAgain.statusCode()).isEqualTo(knownAgain.statusCode()).isEqualTo(201);
        assertThat(names(firstAgain)).isEqualTo(names(knownAgain));
        assertThat(firstAgain.jsonPath().getMap("").keySet())
                .isEqualTo(knownAgain.jsonPath().getMap("").keySet());
    }

    @Test
    void severalAtOnceLeaveOutWhoIsErased() {
        Map<String, Object> both = Map.of("registrations", List.of(party, party(1)));
        List<String> ids =
                keyed(coordinator()).body(both).post(registering + "/batch").path("items.id");
        erase(ids.get(0));
        keyed(coordinator())
                .body(both)
                .post(registering + "/batch")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(ids.get(1)));
        erase(ids.get(1));
        assertGone(keyed(coordinator()).body(both).post(registering + "/batch"), String.valueOf(party.get("email")));
    }

    @Test
    void aDryRunIsRunAgain() {
        Map<String, Object> one = Map.of("registrations", List.of(party));
        for (int times = 0; times < 2; times++) {
            keyed(coordinator())
                    .body(one)
                    .post(registering + "/batch?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
        assertThat(stored(String.valueOf(party.get("email")))).isEqualTo("0");
    }

    private RequestSpecification keyed(RequestSpecification caller) {
        return caller.header("Idempotency-Key", key);
    }

    private static void erase(String id) {
        coordinator()
                .header("If-Match", "*")
                .delete("/registrations/" + id)
                .then()
                .statusCode(204);
    }

    private static void assertGone(Response answer, String email) {
        answer.then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("RECORD_ERASED"))
                .body(not(containsString(email)));
    }

    private static String stored(String text) {
        return TestDatabase.read(
                "select count(*) from idempotent_answer where position(? in idempotent_answer::text) > 0", text);
    }

    /** The names of the headers, of which a citizen could learn too. */
    private static List<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(one -> one.getName())
                .sorted()
                .toList();
    }
}
