package dk.kk.ihcph.guidance.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.registration.door.Doors;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationErasureTest implements ApiTest {
    @Inject
    RegistrationErasure erasure;

    @Inject
    AuditActor actor;

    private void erase() {
        actor.runAs("erase-registrations", erasure::erase);
    }

    private static UUID daysAgo(int days) {
        return Doors.event(Instant.now().minus(days, ChronoUnit.DAYS), 50, "COMPLETED");
    }

    @Test
    void forgetsWhoItWasAndKeepsWhatIsCounted() {
        UUID event = daysAgo(91);
        UUID one = Doors.registration(
                event,
                2,
                "CONFIRMED",
                "attendance = 'CHECKED_IN', arrived_at = now(), persons_arrived = 2, municipality = '0101',"
                        + " situation = 'STUDENT', answers = '{\"diet\": \"vegan\"}'");
        Doors.registration(event, 1, "CANCELLED", "");
        String secret = Doors.secret(one);
        String before = anonymous().get("/events/" + event + "/availability").asString();

        erase();

        as("kff-coordinator")
                .get("/registrations/" + one)
                .then()
                .body("name", nullValue())
                .body("email", nullValue())
                .body("answers.size()", equalTo(0))
                .body("municipality", equalTo("0101"))
                .body("situation", equalTo("STUDENT"))
                .body("attendance", equalTo("CHECKED_IN"))
                .body("personsArrived", equalTo(2));
        anonymous()
                .header(Secret.HEADER, secret)
                .get("/registrations/" + one)
                .then()
                .statusCode(404);
        assertThat(anonymous().get("/events/" + event + "/availability").asString())
                .isEqualTo(before);
        assertThat(TestDatabase.read(
                        "select count(*) from registration where event = ? and erased_at is not null", event))
                .isEqualTo("2");
        assertThat(TestDatabase.read(
                        "select changes::text from audit_entry where entity_type = 'registration' and action = 'UPDATE'"
                                + " and subject = 'system:erase-registrations' and entity_id = ?",
                        one.toString()))
                .contains("erased_at")
                .doesNotContain("Alice", "vegan", "updated_at");
    }

    @Test
    void leavesTheOthersAlone() {
        UUID one = Doors.confirmed(daysAgo(89), 1);
        String secret = Doors.secret(one);

        erase();

        anonymous()
                .header(Secret.HEADER, secret)
                .get("/registrations/" + one)
                .then()
                .statusCode(200)
                .body("name", equalTo(Doors.ALICE));
    }

    @Test
    void forgetsTextsOfFeedbackAfterTheYearsEvaluation() {
        UUID old = daysAgo(402);
        UUID recent = daysAgo(398);
        for (UUID event : new UUID[] {old, recent}) {
            UUID one = Doors.confirmed(event, 1);
            String secret = Doors.secret(one);
            anonymous()
                    .header(Secret.HEADER, secret)
                    .body("{\"settlingIn\": 4, \"comment\": \"Good\"}")
                    .post("/registrations/" + one + "/feedback")
                    .then()
                    .statusCode(204);
        }

        erase();

        String kept = "select count(comment) || ' of ' || count(*) from event_feedback where event = ?";
        assertThat(TestDatabase.read(kept, old)).isEqualTo("0 of 1");
        assertThat(TestDatabase.read(kept, recent)).isEqualTo("1 of 1");
    }
}
