package dk.kk.ihcph.guidance.consultation.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestMail;
import dk.kk.ihcph.guidance.notification.Mails;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What anybody books stands once the link mailed to its address confirms it. */
@QuarkusTest
class AppointmentConfirmedByMailTest implements ApiTest {
    private static final Pattern LINK = Pattern.compile("https://frontend.example.org/appointment#(\\S+)/(\\S+)");

    @Inject
    Mails mails;

    private final String email = UUID.randomUUID() + "@example.org";
    private String location;
    private Instant start;
    private LocalDate day;

    @BeforeEach
    void aGuideAtADesk() {
        day = Bookings.day(3);
        location = Bookings.location();
        Bookings.shift(Schedules.staff("BIF"), location, day, "10:00", "10:30");
        start = Bookings.at(day, "10:00");
    }

    /** A login that gives no rights here: what it books must be confirmed, and it is limited less than no login at all. */
    private JsonPath booked() {
        Map<String, Object> request = Bookings.request(location, start);
        request.put("email", email);
        return as("nobody-of-ours")
                .body(request)
                .post("/appointments")
                .then()
                .statusCode(201)
                .body("status", equalTo("UNCONFIRMED"))
                .body("heldUntil", notNullValue())
                .body("allowedActions", contains("CANCEL"))
                .extract()
                .jsonPath();
    }

    private ValidatableResponse confirm(JsonPath appointment, String secret) {
        return as("nobody-of-ours")
                .header(Bookings.SECRET, secret)
                .post("/appointments/" + appointment.getString("id") + "/confirm")
                .then();
    }

    private String mailedSecret(JsonPath appointment) throws MessagingException {
        mails.sendAll(UUID.fromString(appointment.getString("id")));
        MimeMessage mail = TestMail.to(email).get(0);
        assertThat(mail.getSubject()).endsWith("personal guidance").startsWith("Confirm");
        Matcher link = LINK.matcher(TestMail.part(mail, "text/plain"));
        assertThat(link.find()).isTrue();
        return link.group(2);
    }

    private static void runOut(JsonPath appointment) {
        TestDatabase.write("update appointment set held_until = now() - interval '1 second' where id = '"
                + appointment.getString("id") + "'");
    }

    @Test
    void theMailedLinkConfirmsAndTheSecretOfTheBookingDoesNot() throws MessagingException {
        JsonPath appointment = booked();
        confirm(appointment, appointment.getString("secret")).statusCode(403);
        String secret = mailedSecret(appointment);
        as("nobody-of-ours")
                .header(Bookings.SECRET, secret)
                .get("/appointments/" + appointment.getString("id"))
                .then()
                .body("allowedActions", contains("CONFIRM", "CANCEL"));
        confirm(appointment, secret).statusCode(200).body("status", equalTo("BOOKED"));
        confirm(appointment, secret).statusCode(200).body("status", equalTo("BOOKED"));
        assertThat(Mails.of(UUID.fromString(appointment.getString("id"))))
                .containsExactly("APPOINTMENT_CONFIRM SENT", "APPOINTMENT_BOOKED QUEUED");
    }

    @Test
    void keepsItsTimeForAWhileAndThenForgetsWho() throws MessagingException {
        JsonPath appointment = booked();
        String secret = mailedSecret(appointment);
        assertThat(Bookings.free(location, day)).doesNotContain(start.toString());
        runOut(appointment);
        assertThat(Bookings.free(location, day)).contains(start.toString());
        confirm(appointment, secret).statusCode(410).body("code", equalTo("CONFIRMATION_EXPIRED"));

        JsonPath another = Bookings.made(Bookings.request(location, start));

        assertThat(another.getString("status")).isEqualTo("BOOKED");
        assertThat(TestDatabase.read(
                        "select status || ' ' || num_nonnulls(name, email, mailbox, origin) from appointment"
                                + " where id = '" + appointment.getString("id") + "'"))
                .isEqualTo("EXPIRED 0");
        confirm(appointment, secret).statusCode(410).body("code", equalTo("CONFIRMATION_EXPIRED"));
    }

    @Test
    void staffOfTheGuideConfirmsWhoeverIsOnThePhone() {
        JsonPath appointment = booked();
        as("kff-guide")
                .post("/appointments/" + appointment.getString("id") + "/confirm")
                .then()
                .statusCode(403);
        as("bif-guide")
                .post("/appointments/" + appointment.getString("id") + "/confirm")
                .then()
                .statusCode(200)
                .body("status", equalTo("BOOKED"));
    }

    @Test
    void whoeverNamesTheCitizenOfAHoldIsAskedToo() {
        JsonPath hold = as("nobody-of-ours")
                .body(Bookings.hold(location, start))
                .post("/appointments")
                .then()
                .statusCode(201)
                .body("status", equalTo("HELD"))
                .extract()
                .jsonPath();
        as("nobody-of-ours")
                .header(Bookings.SECRET, hold.getString("secret"))
                .body(Map.of("name", "Citizen 12", "email", email, "municipality", "0101"))
                .post("/appointments/" + hold.getString("id") + "/book")
                .then()
                .statusCode(200)
                .body("status", equalTo("UNCONFIRMED"));
        as("nobody-of-ours")
                .header(Bookings.SECRET, hold.getString("secret"))
                .post("/appointments/" + hold.getString("id") + "/check-in")
                .then()
                .statusCode(not(equalTo(200)));
    }
}
