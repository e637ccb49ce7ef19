package dk.kk.ihcph.guidance.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.AllowedActions;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestMail;
import dk.kk.ihcph.guidance.notification.Mails;
import dk.kk.ihcph.guidance.registration.Guests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mails that were given up are found, with the reason, and sent again once, by those who may see them. */
@QuarkusTest
class MailGivenUpTest implements ApiTest {
    private static final String OWNER = "kff-coordinator";

    @Inject
    Mails mails;

    /** The mail of a registration that was given up, because no mail server answered. */
    private UUID givenUp(String registration) {
        UUID about = UUID.fromString(registration);
        UUID mail = Mails.waiting(about).get(0);
        TestDatabase.write("update notification set attempts = 7 where id = '" + mail + "'");
        TestMail.whileDown(() -> mails.sendAll(about));
        return mail;
    }

    private Response resend(String role, UUID mail) {
        return as(role).body("{}").post("/notifications/" + mail + "/resend");
    }

    @Test
    void listsWhatWasGivenUpWithTheReasonAndNeitherReaderNorText() {
        String event = Guests.event(10);
        String email = "given-up-" + UUID.randomUUID() + "@example.org";
        String registration = Guests.registering(event, Guests.party(1, Map.of("email", email, "name", "Nobodys Name")))
                .statusCode(201)
                .extract()
                .path("id");
        UUID mail = givenUp(registration);
        String answer = as(OWNER)
                .get("/notifications?status=FAILED&event=" + event)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(mail.toString()))
                .body("items[0].about.type", equalTo("REGISTRATION"))
                .body("items[0].about.id", equalTo(registration))
                .body("items[0].about.event", equalTo(event))
                .body("items[0].administration", equalTo("KFF"))
                .body("items[0].attempts", equalTo(8))
                .body("items[0].failure.reason", equalTo("NO_CONNECTION"))
                .body("items[0].failure.replyCode", nullValue())
                .body("items[0].endedAt", notNullValue())
                .body("items[0].allowedActions", contains("RESEND"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(email, "Nobodys Name");
        as("admin").get("/notifications?about=" + registration).then().body("items.id", contains(mail.toString()));
        as(OWNER)
                .get("/notifications?failure=NO_SUCH_MAILBOX&event=" + event)
                .then()
                .body("items", empty());
    }

    @Test
    void pagesFromTheNewest() {
        String event = Guests.event(10);
        List<String> queued = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID registration = UUID.fromString(Guests.registered(event, 1));
            queued.add(0, Mails.waiting(registration).get(0).toString());
            mails.sendAll(registration);
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = as(OWNER).get("/notifications?limit=2&status=SENT&event=" + event + cursor);
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());
        assertThat(seen).isEqualTo(queued);
    }

    @Test
    void areOfTheAdministrationThatLeads() {
        String event = Guests.event(10);
        UUID mail = givenUp(Guests.registered(event, 1));
        as("bif-coordinator")
                .get("/notifications?limit=200")
                .then()
                .body("items.administration", everyItem(equalTo("BIF")))
                .body("items.id", not(hasItem(mail.toString())));
        as("bif-coordinator").get("/notifications/" + mail).then().statusCode(404);
        resend("bif-coordinator", mail).then().statusCode(404);
        as(OWNER).get("/notifications/" + mail).then().statusCode(200).body("status", equalTo("FAILED"));
    }

    @Test
    void areSentAgainAsTheyAreTrueNow() {
        String event = Guests.event(10);
        String registration = Guests.registered(event, 1);
        UUID mail = givenUp(registration);
        resend(OWNER, mail)
                .then()
                .statusCode(200)
                .body("status", equalTo("QUEUED"))
                .body("attempts", equalTo(0))
                .body("resentAt", notNullValue())
                .body("allowedActions", empty());
        assertThat(TestDatabase.read("select count(*) from scheduled_tasks where task_name = 'send-mail'"
                        + " and task_instance like '" + mail + "/%'"))
                .isEqualTo("1");
        mails.sendAll(UUID.fromString(registration));
        as(OWNER)
                .get("/notifications/" + mail)
                .then()
                .body("status", equalTo("SENT"))
                .body("failure", nullValue());
        assertThat(TestMail.to(TestDatabase.read("select email from registration where id = '" + registration + "'")))
                .hasSize(1);
        resend(OWNER, mail).then().statusCode(409).body("currentStatus", equalTo("SENT"));
        as("auditor")
                .get("/audit-entries?entityType=notification&entityId=" + mail)
                .then()
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo(OWNER))
                .body("items[0].changes.status.to", equalTo("QUEUED"));
    }

    @Test
    void areSentAgainOnceWhenTwoClickAtOnce() {
        UUID mail = givenUp(Guests.registered(Guests.event(10), 1));
        List<Integer> answers = Concurrently.run(
                6, caller -> resend(caller % 2 == 0 ? OWNER : "admin", mail).statusCode());
        assertThat(answers).containsOnly(200);
        assertThat(TestDatabase.read("select count(*) from scheduled_tasks where task_name = 'send-mail'"
                        + " and task_instance like '" + mail + "/%'"))
                .isEqualTo("1");
        assertThat(TestDatabase.read("select count(*) from audit_entry where entity_id = '" + mail + "'"))
                .isEqualTo("1");
    }

    @Test
    void areNotSentToWhoWasErased() {
        String registration = Guests.registered(Guests.event(10), 1);
        UUID mail = givenUp(registration);
        Guests.guest(registration)
                .header("If-Match", "*")
                .delete("/registrations/" + registration)
                .then()
                .statusCode(204);
        resend(OWNER, mail).then().statusCode(410).body("code", equalTo("RECORD_ERASED"));
        as(OWNER).get("/notifications/" + mail).then().body("status", equalTo("FAILED"));
    }

    @Test
    void allowWhatTheyList() {
        for (boolean up : Set.of(true, false)) {
            AllowedActions.agreeWithGuards(
                    () -> {
                        UUID registration = UUID.fromString(Guests.registered(Guests.event(10), 1));
                        UUID mail = Mails.waiting(registration).get(0);
                        if (up) {
                            return givenUp(registration.toString()).toString();
                        }
                        mails.sendAll(registration);
                        return mail.toString();
                    },
                    id -> as(OWNER).get("/notifications/" + id),
                    Map.of("RESEND", (id, etag) -> resend(OWNER, UUID.fromString(id))));
        }
    }
}
