package dk.kk.ihcph.guidance.registration.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.notification.ComposedMail;
import dk.kk.ihcph.guidance.registration.RegistrationMail;
import dk.kk.ihcph.guidance.registration.door.Doors;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventMessageTest implements ApiTest {
    private static final Map<String, String> SUBJECT = Map.of("da", "Husk pas", "en", "Bring your passport");
    private static final Map<String, String> TEXT = Map.of("da", "Tag det med.", "en", "Bring it < 1 year old.");

    @Inject
    EventMessageMails mails;

    private static UUID event() {
        UUID event = Doors.event(Instant.now().plus(9, ChronoUnit.DAYS), 50, "PUBLISHED");
        Doors.confirmed(event, 2);
        Doors.confirmed(event, 1);
        Doors.registration(event, 1, "CONFIRMED", "email = null");
        Doors.registration(event, 1, "WAITING", "");
        Doors.registration(event, 1, "CANCELLED", "");
        return event;
    }

    private ValidatableResponse send(String role, UUID event, String to, String query) {
        return as(role).body(Map.of("audience", to, "subject", SUBJECT, "body", TEXT))
                .post("/events/" + event + "/messages" + query)
                .then();
    }

    private static String queued(UUID event) {
        return TestDatabase.read(
                "select count(*) from notification where kind = 'EVENT_MESSAGE' and about in"
                        + " (select id from registration where event = ?)",
                event);
    }

    @Test
    void goesToEveryRegistrationWithAnEmail() {
        UUID event = event();

        send("bif-coordinator", event, "ALL", "?dryRun=true").statusCode(200).body("recipients", equalTo(3));
        assertThat(queued(event)).isEqualTo("0");
        String id = send("bif-coordinator", event, "CONFIRMED", "")
                .statusCode(200)
                .body("recipients", equalTo(2))
                .body("administration", equalTo("BIF"))
                .extract()
                .path("id");
        assertThat(queued(event)).isEqualTo("2");
        assertThat(TestDatabase.read("select count(*) from notification where detail = ?", id))
                .isEqualTo("2");
        send("kff-coordinator", event, "WAITING", "").body("recipients", equalTo(1));
        as("kff-coordinator")
                .get("/events/" + event + "/messages")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.administration", contains("BIF", "KFF"))
                .body("items[0].subject.da", equalTo("Husk pas"));
    }

    @Test
    void isNotSentTwiceByWhoClicksTwice() {
        UUID event = event();
        send("kff-coordinator", event, "ALL", "").statusCode(200);
        String mails = queued(event);

        send("kff-coordinator", event, "ALL", "").statusCode(409);
        assertThat(queued(event)).isEqualTo(mails);
        as("kff-coordinator")
                .body(Map.of("audience", "ALL", "subject", SUBJECT, "body", Map.of("da", "Andet", "en", "Else")))
                .post("/events/" + event + "/messages")
                .then()
                .statusCode(200);
    }

    @Test
    void isWrittenInTheLanguageOfWhoGetsIt() {
        UUID event = Doors.event(Instant.now().plus(9, ChronoUnit.DAYS), 50, "PUBLISHED");
        UUID english = Doors.confirmed(event, 1);
        UUID danish = Doors.registration(event, 1, "CONFIRMED", "language = 'da'");
        UUID left = Doors.confirmed(event, 1);
        String id = send("kff-coordinator", event, "ALL", "").extract().path("id");
        Doors.change("registration", left, "status = 'CANCELLED', ended_at = now()");

        ComposedMail mail = composed(english, id).orElseThrow();
        assertThat(mail.to()).isEqualTo(english + "@example.org");
        assertThat(mail.subject()).isEqualTo("Bring your passport");
        assertThat(mail.text()).contains("Bring it < 1 year old.", "International House");
        assertThat(mail.html()).contains("Bring it &lt; 1 year old.").doesNotContain("<b>hello</b>");
        assertThat(composed(danish, id).orElseThrow().subject()).isEqualTo("Husk pas");
        assertThat(composed(left, id)).isEmpty();
    }

    @Test
    void keepsTheLineBreaksOfTheCoordinator() {
        UUID event = Doors.event(Instant.now().plus(9, ChronoUnit.DAYS), 50, "PUBLISHED");
        UUID registration = Doors.confirmed(event, 1);
        Map<String, String> text =
                Map.of("da", "Husk:\n- pas\n- kamera\nVi ses", "en", "Bring:\r\n- passport\r\n\r\nSee  you");
        String id = as("kff-coordinator")
                .body(Map.of("audience", "ALL", "subject", SUBJECT, "body", text))
                .post("/events/" + event + "/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        ComposedMail english = composed(registration, id).orElseThrow();
        assertThat(english.text()).contains("\n\nBring:\n- passport\n\nSee you\n");
        assertThat(english.html()).contains("Bring:<br>- passport</p>", ">See you</p>");
        Doors.change("registration", registration, "language = 'da'");
        ComposedMail danish = composed(registration, id).orElseThrow();
        assertThat(danish.text()).contains("\n\nHusk:\n- pas\n- kamera\nVi ses\n");
        assertThat(danish.html()).contains("Husk:<br>- pas<br>- kamera<br>Vi ses</p>");
    }

    private Optional<ComposedMail> composed(UUID registration, String message) {
        return QuarkusTransaction.requiringNew()
                .call(() -> mails.compose(RegistrationMail.EVENT_MESSAGE, registration, message));
    }

    @Test
    void isForCoordinatorsOfItsAdministrations() {
        UUID event = event();
        Doors.change("event", event, "co_hosts = '{}'");

        send("bif-coordinator", event, "ALL", "").statusCode(403).body("code", equalTo("OTHER_ADMINISTRATION"));
        as("bif-coordinator").get("/events/" + event + "/messages").then().statusCode(403);
        send("kff-coordinator", UUID.randomUUID(), "ALL", "").statusCode(404);
        send("kff-coordinator", Doors.event(Instant.now(), 5, "DRAFT"), "ALL", "")
                .statusCode(409)
                .body("currentStatus", equalTo("DRAFT"));
    }

    @Test
    void refusesHtmlAndCprNumbers() {
        UUID event = event();
        for (String text : new String[] {"<img src=x>", "010190-1234", " "}) {
            as("kff-coordinator")
                    .body(Map.of("audience", "ALL", "subject", SUBJECT, "body", Map.of("da", text, "en", "x")))
                    .post("/events/" + event + "/messages")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/body/da"));
        }
        assertThat(queued(event)).isEqualTo("0");
    }
}
