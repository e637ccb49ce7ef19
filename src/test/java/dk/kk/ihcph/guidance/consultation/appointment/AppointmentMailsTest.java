package dk.kk.ihcph.guidance.consultation.appointment;

import static dk.kk.ihcph.guidance.consultation.appointment.Bookings.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestMail;
import dk.kk.ihcph.guidance.notification.Mails;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has an appointment is told of it, in their language, with the entry for their calendar. */
@QuarkusTest
class AppointmentMailsTest implements ApiTest {
    private static final Pattern LINK = Pattern.compile("https://frontend\\.example\\.org/appointment#(\\S+)/(\\S+)");

    @Inject
    Mails mails;

    private final String email = UUID.randomUUID() + "@example.org";
    private LocalDate day;
    private String location;
    private String shift;

    @BeforeEach
    void aGuideAtADesk() {
        day = Bookings.day(3);
        location = Bookings.location();
        shift = Bookings.shift(Schedules.staff("BIF"), location, day, "10:00", "12:00");
    }

    @Test
    void confirmsWithALinkThatOpensTheAppointment() throws MessagingException {
        JsonPath appointment = booked("da");
        MimeMessage mail = sent(appointment);
        assertThat(mail.getSubject()).isEqualTo("Din aftale om personlig vejledning");
        assertThat(TestMail.part(mail, "text/calendar")).contains("METHOD:PUBLISH", "UID:" + id(appointment));
        String text = TestMail.part(mail, "text/plain");
        assertThat(text).contains("kl. 10.00").doesNotContain("MITID", "MitID", appointment.getString("secret"));
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        anonymous()
                .header(Bookings.SECRET, link.group(2))
                .get("/appointments/" + link.group(1))
                .then()
                .statusCode(200)
                .body("email", equalTo(email));
        Bookings.read(appointment).statusCode(200);
        JsonPath another = Bookings.made(Bookings.request(location, at(day, "11:00")));
        anonymous()
                .header(Bookings.SECRET, link.group(2))
                .get("/appointments/" + id(another))
                .then()
                .statusCode(404);
    }

    @Test
    void tellsOfANewTimeAndOfTheEnd() throws MessagingException {
        JsonPath appointment = booked("en");
        Bookings.step(
                        appointment,
                        "reschedule",
                        Map.of("startsAt", at(day, "11:00").toString()))
                .statusCode(200);
        Bookings.step(appointment, "cancel", Map.of()).statusCode(200);
        mails.sendAll(id(appointment));
        assertThat(Mails.of(id(appointment)))
                .containsExactly(
                        "APPOINTMENT_BOOKED SKIPPED", "APPOINTMENT_MOVED SKIPPED", "APPOINTMENT_CANCELLED SENT");
        MimeMessage mail = TestMail.to(email).get(0);
        assertThat(mail.getSubject()).isEqualTo("Your appointment has been cancelled");
        assertThat(TestMail.part(mail, "text/calendar")).contains("METHOD:CANCEL", "STATUS:CANCELLED");
    }

    @Test
    void toTheTimeThatItHasItIsNotMovedAndNobodyIsMailed() {
        JsonPath appointment = booked("en");
        mails.sendAll(id(appointment));
        String etag = Bookings.citizen(appointment)
                .get("/appointments/" + appointment.getString("id"))
                .header("ETag");
        for (int click = 1; click <= 2; click++) {
            Bookings.step(
                            appointment,
                            "reschedule",
                            Map.of("startsAt", at(day, "10:00").toString()))
                    .statusCode(200)
                    .body("startsAt", equalTo(appointment.getString("startsAt")))
                    .header("ETag", equalTo(etag));
        }
        assertThat(Mails.of(id(appointment))).containsExactly("APPOINTMENT_BOOKED SENT");
        String calendar = Bookings.citizen(appointment)
                .get("/appointments/" + appointment.getString("id") + ".ics")
                .asString();
        assertThat(calendar).contains("DTSTAMP:", "LAST-MODIFIED:");
    }

    @Test
    void proposesOtherTimesWhereItCannotBeKept() throws MessagingException {
        Bookings.shift(Schedules.staff("KFF"), location, day, "14:00", "16:00");
        JsonPath appointment = booked("en");
        mails.sendAll(id(appointment));
        Bookings.withdraw("BIF", shift).statusCode(200);
        mails.sendAll(id(appointment));
        assertThat(Mails.of(id(appointment))).containsExactly("APPOINTMENT_BOOKED SENT", "APPOINTMENT_STRANDED SENT");
        List<MimeMessage> received = TestMail.to(email);
        assertThat(received.get(1).getSubject()).isEqualTo("We need to move your appointment");
        assertThat(TestMail.part(received.get(1), "text/plain")).contains("14:00\r\n- ", "14:20\r\n- ", "14:40\r\n");
    }

    @Test
    void writesToNobodyWhoLeftNoAddress() {
        JsonPath hold = Bookings.made(Bookings.hold(location, at(day, "10:00")));
        Bookings.step(hold, "cancel", Map.of()).statusCode(200);
        assertThat(Mails.of(id(hold))).isEmpty();
    }

    private JsonPath booked(String language) {
        Map<String, Object> request = new HashMap<>(Bookings.request(location, at(day, "10:00")));
        request.put("email", email);
        request.put("language", language);
        return Bookings.made(request);
    }

    private MimeMessage sent(JsonPath appointment) {
        mails.sendAll(id(appointment));
        List<MimeMessage> received = TestMail.to(email);
        assertThat(received).hasSize(1);
        return received.get(0);
    }

    private static UUID id(JsonPath appointment) {
        return UUID.fromString(appointment.getString("id"));
    }
}
