package dk.kk.ihcph.guidance.registration.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestMail;
import dk.kk.ihcph.guidance.notification.Mails;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.registration.Guests;
import dk.kk.ihcph.guidance.registration.door.Doors;
import dk.kk.ihcph.guidance.registration.seats.OfferExpiryService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registrations without a login count once the mailed link confirms them, and reveal to nobody which address is registered. */
@QuarkusTest
class ConfirmedByMailTest implements ApiTest {
    private static final Pattern SECRET = Pattern.compile("secret=([^&\\s]+)&purpose=confirm");

    @Inject
    Mails mails;

    @Inject
    OfferExpiryService offers;

    @Inject
    AuditActor actor;

    /** A login that gives no rights here: what it registers must be confirmed, and it is limited less than no login at all. */
    private RequestSpecification anybody() {
        return as("nobody-of-ours");
    }

    private Response register(String event, String email, int persons) {
        return anybody()
                .body(Guests.party(persons, Map.of("email", email)))
                .post("/events/" + event + "/registrations");
    }

    private static String fresh() {
        return UUID.randomUUID() + "@example.org";
    }

    /** Confirmed and waiting parties fill the event as far as the case needs it; one of them has the address. */
    private static void fill(String event, String email, int confirmed, int waiting) {
        Guests.registering(event, Guests.party(1, Map.of("email", email))).statusCode(201);
        for (int more = 1; more < confirmed + waiting; more++) {
            Guests.registered(event, 1);
        }
    }

    /** The public answer without what is of this one alone, and with whether it is there. */
    private static Map<String, Object> shape(Response answer) {
        Map<String, Object> body = answer.jsonPath().getMap("$");
        body.keySet().stream()
                .filter(Set.of("id", "registeredAt", "confirmBy", "event")::contains)
                .toList()
                .forEach(key -> body.put(key, "there"));
        return body;
    }

    private static Set<String> headers(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName())
                .filter(name -> !name.equals("Date"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"quiet, 10, 3, 0, 2", "the last seats, 5, 3, 0, 2", "a seat too few, 5, 4, 0, 2", "full, 3, 3, 2, 1"})
    void tellsAKnownAddressFromANewOneInNothing(String name, int capacity, int confirmed, int waiting, int persons) {
        String known = fresh();
        String one = Guests.event(capacity);
        String other = Guests.event(capacity);
        fill(one, known, confirmed, waiting);
        fill(other, known, confirmed, waiting);

        Response ofKnown = register(one, known, persons);
        Response ofNew = register(other, fresh(), persons);

        assertThat(ofKnown.statusCode()).isEqualTo(201);
        assertThat(ofKnown.jsonPath().getString("status")).isEqualTo("UNCONFIRMED");
        assertThat(shape(ofKnown)).isEqualTo(shape(ofNew));
        assertThat(headers(ofKnown)).isEqualTo(headers(ofNew));
        assertThat(ofKnown.header("ETag")).isEqualTo(ofNew.header("ETag"));
        Map<String, Object> after = Guests.availability(one).getMap("$");
        assertThat(after).isEqualTo(Guests.availability(other).getMap("$"));
        assertThat(persons <= capacity - confirmed ? after.get("unconfirmed") : after.get("waiting"))
                .isEqualTo(persons <= capacity - confirmed ? persons : persons + waiting);

        runOut(one);
        runOut(other);
        Map<String, Object> released = Guests.availability(one).getMap("$");
        assertThat(released).isEqualTo(Guests.availability(other).getMap("$"));
        assertThat(released.get("unconfirmed")).isEqualTo(0);
        assertThat(released.get("waiting")).isEqualTo(waiting);
        actor.runAs("pass-on-seats", () -> offers.eventsWithPastHolds().forEach(offers::passOn));
        assertThat(Guests.availability(one).getMap("$")).isEqualTo(released);
        assertThat(Guests.availability(other).getMap("$")).isEqualTo(released);
        assertThat(rows(one)).isEqualTo(rows(other));
    }

    /** Statuses of all rows of an event, phantoms included, and what of persons is left in those that ran out. */
    private static String rows(String event) {
        return TestDatabase.read(
                "select string_agg(status || ' ' || (status = 'EXPIRED' and num_nonnulls(name, email, language,"
                        + " municipality, consented_at) > 0), ', ' order by place) from registration where event = '"
                        + event + "'");
    }

    private static void runOut(String event) {
        TestDatabase.write("update registration set confirm_by = now() - interval '1 second' where event = '" + event
                + "' and status = 'UNCONFIRMED'");
    }

    @Test
    void countsOnceTheMailedLinkConfirmsIt() throws MessagingException {
        String event = Guests.event(5);
        String email = fresh();
        String id = register(event, email, 2).path("id");
        String secret = secretOfMail(id, email, "Confirm your registration: Welcome");

        guest(secret)
                .get("/registrations/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("UNCONFIRMED"))
                .body("allowedActions", hasItems("CONFIRM", "CANCEL", "ERASE"));
        confirm(id, secret).then().statusCode(200).body("status", equalTo("CONFIRMED"));
        String etag = guest(secret).get("/registrations/" + id).header("ETag");
        confirm(id, secret).then().statusCode(200).body("status", equalTo("CONFIRMED"));
        assertThat(guest(secret).get("/registrations/" + id).header("ETag")).isEqualTo(etag);
        assertThat(Guests.availability(event).getInt("confirmed")).isEqualTo(2);
        assertThat(Guests.availability(event).getInt("unconfirmed")).isZero();
        assertThat(Mails.of(UUID.fromString(id)))
                .containsExactly("CONFIRM_REGISTRATION SENT", "REGISTRATION_RECEIVED QUEUED");
    }

    private String secretOfMail(String id, String email, String subject) throws MessagingException {
        mails.sendAll(UUID.fromString(id));
        List<MimeMessage> received = TestMail.to(email);
        MimeMessage last = received.get(received.size() - 1);
        assertThat(last.getSubject()).isEqualTo(subject);
        Matcher link = SECRET.matcher(TestMail.part(last, "text/plain"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private RequestSpecification guest(String secret) {
        return anybody().header(Guests.SECRET, secret);
    }

    private Response confirm(String id, String secret) {
        return guest(secret).post("/registrations/" + id + "/confirm");
    }

    @Test
    void keepsThePlaceInLineOfTheTimeOfRegistering() {
        String event = Guests.event(1);
        String seated = Guests.registered(event, 1);
        String first = register(event, fresh(), 1).path("id");
        String second = Guests.registered(event, 1);
        assertThat(Guests.shown(second).getInt("waitingPosition")).isEqualTo(2);

        confirm(first, Guests.secret(first))
                .then()
                .statusCode(200)
                .body("status", equalTo("WAITING"))
                .body("waitingPosition", equalTo(1));

        Guests.step(seated, "cancel").statusCode(200);
        assertThat(Guests.status(first)).isEqualTo("OFFERED");
        assertThat(Guests.status(second)).isEqualTo("WAITING");
    }

    @Test
    void offersNothingToTheUnconfirmed() {
        String event = Guests.event(1);
        String seated = Guests.registered(event, 1);
        String unconfirmed = register(event, fresh(), 1).path("id");
        String waiting = Guests.registered(event, 1);
        Guests.step(seated, "cancel").statusCode(200);
        assertThat(Guests.status(unconfirmed)).isEqualTo("UNCONFIRMED");
        assertThat(Guests.status(waiting)).isEqualTo("OFFERED");
    }

    @Test
    void passesReleasedSeatsOnAndErasesWhoDidNotConfirm() {
        String event = Guests.event(1);
        String id = register(event, fresh(), 1).path("id");
        String secret = Guests.secret(id);
        String waiting = Guests.registered(event, 1);
        runOut(event);

        confirm(id, secret).then().statusCode(410).body("code", equalTo("CONFIRMATION_EXPIRED"));
        assertThat(Guests.status(id)).isEqualTo("UNCONFIRMED");
        actor.runAs("pass-on-seats", () -> offers.eventsWithPastHolds().forEach(offers::passOn));

        assertThat(Guests.status(id)).isEqualTo("EXPIRED");
        assertThat(Guests.status(waiting)).isEqualTo("OFFERED");
        assertThat(TestDatabase.read(
                        "select num_nonnulls(name, email, email_key, language, municipality, consented_at) from registration where id = '"
                                + id + "'"))
                .isEqualTo("0");
        confirm(id, secret).then().statusCode(410).body("code", equalTo("CONFIRMATION_EXPIRED"));
        assertThat(TestDatabase.read(
                        "select string_agg(changes ->> 'email', ' ') from audit_entry where entity_id = '" + id + "'"))
                .doesNotContain("@");
    }

    @Test
    void mailsTheOwnerOfAKnownAddress() throws MessagingException {
        String event = Guests.event(5);
        String email = fresh();
        String id = register(event, email, 1).path("id");
        secretOfMail(id, email, "Confirm your registration: Welcome");
        String phantom = register(event, email, 1).path("id");
        mails.sendAll(UUID.fromString(phantom));
        assertThat(Mails.of(UUID.fromString(phantom))).containsExactly("CONFIRM_REGISTRATION SKIPPED");
        String again = secretOfMail(id, email, "Confirm your registration: Welcome");
        confirm(id, again).then().statusCode(200);

        TestDatabase.write("update notification set queued_at = now() - interval '2 hours' where about = '" + id + "'");
        mails.sendAll(UUID.fromString(id));
        String another = register(event, email, 1).path("id");
        mails.sendAll(UUID.fromString(another));
        mails.sendAll(UUID.fromString(id));
        List<MimeMessage> received = TestMail.to(email);
        assertThat(received.get(received.size() - 1).getSubject()).isEqualTo("You are already registered: Welcome");
    }

    @Test
    void showsPhantomsToNobody() {
        String event = Guests.event(9);
        String email = fresh();
        String known = Guests.registering(event, Guests.party(1, Map.of("email", email)))
                .extract()
                .path("id");
        String phantom = register(event, email, 1).path("id");
        assertThat(TestDatabase.read("select phantom_of from registration where id = '" + phantom + "'"))
                .isEqualTo(known);
        Guests.coordinator()
                .get("/events/" + event + "/registrations")
                .then()
                .body("items.id", equalTo(List.of(known)));
        Guests.coordinator().get("/events/" + event + "/attendance").then().body("items.id", equalTo(List.of(known)));
        Guests.coordinator().get("/registrations/" + phantom).then().statusCode(404);
        Guests.coordinator()
                .post("/registrations/" + phantom + "/confirm")
                .then()
                .statusCode(404);
        Guests.coordinator()
                .post("/registrations/" + phantom + "/cancel")
                .then()
                .statusCode(404);
    }

    @Test
    void holdsLittleForOneMailbox() {
        String event = Guests.event(50);
        String mailbox = UUID.randomUUID().toString();
        String registered = Guests.registering(event, Guests.party(1, Map.of("email", mailbox + "+0@example.org")))
                .extract()
                .path("id");
        for (int tag = 0; tag < 5; tag++) {
            register(event, mailbox + "+" + tag + "@example.org", 1).then().statusCode(201);
        }
        register(event, mailbox + "@Example.ORG", 1).then().statusCode(429);
        register(event, mailbox + "+0@example.org", 1).then().statusCode(429);
        assertThat(Guests.availability(event).getInt("unconfirmed")).isEqualTo(5);
        assertThat(Guests.status(registered)).isEqualTo("CONFIRMED");
    }

    @Test
    void ofManyWithOneAddressAtOnceOneIsRealAndNoSeatIsTakenTwice() {
        String event = Guests.event(3);
        String email = fresh();
        List<Integer> answers =
                Concurrently.run(20, caller -> register(event, email, 1).statusCode());
        assertThat(answers).containsOnly(201, 429);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(5);
        assertThat(TestDatabase.read(
                        "select count(*) from registration where event = '" + event + "' and phantom_of is null"))
                .isEqualTo("1");
        assertThat(Guests.availability(event).getMap("$"))
                .containsEntry("unconfirmed", 3)
                .containsEntry("waiting", 2)
                .containsEntry("free", 0);
    }

    @Test
    void confirmingAndRunningOutAtOnceHaveOneOutcome() {
        String event = Guests.event(30);
        for (int round = 0; round < 5; round++) {
            String id = register(event, fresh(), 1).path("id");
            String secret = Guests.secret(id);
            TestDatabase.write(
                    "update registration set confirm_by = clock_timestamp() + interval '15 milliseconds' where id = '"
                            + id + "'");
            List<Integer> answers = Concurrently.run(4, caller -> {
                if (caller == 0) {
                    actor.runAs("pass-on-seats", () -> offers.passOn(UUID.fromString(event)));
                    return 0;
                }
                return confirm(id, secret).statusCode();
            });
            boolean confirmed = answers.contains(200);
            actor.runAs("pass-on-seats", () -> offers.passOn(UUID.fromString(event)));
            assertThat(answers).isSubsetOf(0, 200, 410);
            assertThat(Guests.status(id)).isEqualTo(confirmed ? "CONFIRMED" : "EXPIRED");
        }
        assertThat(TestDatabase.read(
                        "select s.confirmed = count(r.id) filter (where r.status = 'CONFIRMED') and s.unconfirmed = 0"
                                + " from event_seats s join registration r on r.event = s.event where s.event = '"
                                + event + "' group by s.event"))
                .isEqualTo("t");
    }

    @Test
    void theDatabaseRefusesAPhantomOfSomebodyAndASecondAddress() {
        String event = Guests.event(9);
        String id = register(event, fresh(), 1).path("id");
        String other = register(event, fresh(), 1).path("id");
        assertThatThrownBy(() -> TestDatabase.write(
                        "update registration set phantom_of = '" + other + "' where id = '" + id + "'"))
                .hasStackTraceContaining("registration_phantom_is_nobody");
        assertThatThrownBy(() -> TestDatabase.write(
                        "update registration set email_key = (select email_key from registration where id = '" + other
                                + "') where id = '" + id + "'"))
                .hasStackTraceContaining("registration_is_the_only_one_of_its_email");
    }

    @Test
    void theGuideAtTheDoorConfirmsByCheckingIn() {
        UUID event = Doors.eventNow(5);
        UUID id = Doors.registration(event, 2, "UNCONFIRMED", "");
        as("kff-guide")
                .body(Map.of("registration", id))
                .post("/events/" + event + "/check-ins")
                .then()
                .statusCode(200)
                .body("result", equalTo("CHECKED_IN"));
        assertThat(Guests.status(id.toString())).isEqualTo("CONFIRMED");
        assertThat(Guests.availability(event.toString()).getInt("confirmed")).isEqualTo(2);
    }

    @Test
    void asksNoConfirmationOfWhomStaffSee() {
        String event = Guests.event(9);
        for (String role : List.of("kiosk", "kff-coordinator", "kff-guide")) {
            as(role).body(Guests.party(1))
                    .post("/events/" + event + "/registrations")
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("CONFIRMED"));
        }
        as("kff-coordinator")
                .get("/code-lists/registration-statuses")
                .then()
                .body("items.code", hasItem("UNCONFIRMED"));
    }
}
