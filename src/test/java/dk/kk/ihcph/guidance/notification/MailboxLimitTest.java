package dk.kk.ihcph.guidance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestMail;
import dk.kk.ihcph.guidance.http.limit.TightLimits;
import dk.kk.ihcph.guidance.registration.Guests;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody can have any number of mails sent to somebody else, and nobody learns from an answer that no more are sent. */
@QuarkusTest
@TestProfile(TightLimits.class)
class MailboxLimitTest implements ApiTest {
    private static final int REQUESTS = TightLimits.MAILS + 2;

    @Inject
    Mails mails;

    private static Map<String, Object> party(String email) {
        return Guests.party(1, Map.of("email", email));
    }

    private JsonPath register(String address, String event, String email) {
        return anonymous()
                .header(TightLimits.FORWARDED, address)
                .body(party(email))
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    void letsTheMailsOfStrangersToOneMailboxWait() {
        String name = "bomb" + UUID.randomUUID().toString().substring(0, 8);
        String event = Guests.event(100);
        List<UUID> made = new ArrayList<>();
        for (int i = 1; i <= REQUESTS; i++) {
            JsonPath answer = register("198.51.100.5" + i, event, name + "+" + i + "@example.org");
            assertThat(answer.getMap("")).doesNotContainKeys("mailed", "delayed");
            made.add(answer.getUUID("id"));
        }
        List<Optional<Instant>> again =
                made.stream().flatMap(id -> mails.sendAll(id).stream()).toList();
        assertThat(again).hasSize(REQUESTS);
        assertThat(again).filteredOn(Optional::isEmpty).hasSize(TightLimits.MAILS);
        assertThat(made.stream().flatMap(id -> Mails.of(id).stream()))
                .filteredOn(mail -> mail.endsWith(" SENT"))
                .hasSize(TightLimits.MAILS);
        UUID last = made.get(REQUESTS - 1);
        assertThat(TestDatabase.read("select attempts from notification where about = '" + last + "'"))
                .isEqualTo("0");
        // A day later nobody waits for it any more.
        TestDatabase.write(
                "update notification set queued_at = queued_at - interval '25 hours' where about = '" + last + "'");
        mails.sendAll(last);
        assertThat(Mails.of(last)).singleElement().asString().endsWith(" SKIPPED");
        assertThat(TestMail.to(name + "+" + REQUESTS + "@example.org")).isEmpty();
    }

    @Test
    void neverHoldsBackTheMailsOfStaffAndKiosks() {
        String name = "known" + UUID.randomUUID().toString().substring(0, 8);
        String event = Guests.event(100);
        for (int i = 1; i <= REQUESTS; i++) {
            UUID made = Guests.registering(event, party(name + "+" + i + "@example.org"))
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getUUID("id");
            assertThat(mails.sendAll(made)).containsExactly(Optional.empty());
            assertThat(Mails.of(made)).singleElement().asString().endsWith(" SENT");
        }
    }

    @Test
    void letsAnAddressRegisterOnlySoManyInAnHour() {
        String event = Guests.event(100);
        for (int i = 0; i < TightLimits.REGISTRATIONS; i++) {
            register("198.51.100.60", event, UUID.randomUUID() + "@example.org");
        }
        anonymous()
                .header(TightLimits.FORWARDED, "198.51.100.60")
                .body(Guests.party(1))
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", startsWith("\"registrations\";q=" + TightLimits.REGISTRATIONS));
        register("198.51.100.61", event, UUID.randomUUID() + "@example.org");
    }
}
