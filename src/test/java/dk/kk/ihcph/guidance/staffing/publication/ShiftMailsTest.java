package dk.kk.ihcph.guidance.staffing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestMail;
import dk.kk.ihcph.guidance.notification.Mails;
import dk.kk.ihcph.guidance.staffing.PublishedShifts;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff are told of their shifts: one mail for each change, with what is true by then. */
@QuarkusTest
class ShiftMailsTest implements ApiTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate TUESDAY = LocalDate.of(2028, 10, 10); // nobody else plans in that week

    @Inject
    Mails mails;

    @Inject
    PublishedShifts published;

    private final String email = UUID.randomUUID() + "@example.org";
    private String staff;

    @BeforeEach
    void somebodyWithAnAddress() {
        staff = Schedules.staff("BIF", Map.of("email", email, "languages", List.of("en", "da")));
    }

    @Test
    void tellsOfAPublishedPeriodInOneMail() throws MessagingException {
        for (int day = 0; day < 3; day++) {
            draft(staff, TUESDAY.plusDays(day), 9);
        }
        as("bif-coordinator").post("/staff/" + staff + "/calendar-key").then().statusCode(200);
        publish(true).statusCode(200);
        assertThat(Mails.of(id(staff))).as("a dry run tells nobody").isEmpty();
        publish(false).statusCode(201);
        MimeMessage mail = sent(staff, email);
        assertThat(mail.getSubject()).isEqualTo("Dine vagter er offentliggjort");
        assertThat(TestMail.part(mail, "text/plain"))
                .contains(
                        "tirsdag den 10. oktober 2028 kl. 9.00-12.00: Forberedelse, International House",
                        "onsdag den 11. oktober 2028 kl. 9.00-12.00: Forberedelse",
                        "torsdag den 12. oktober 2028 kl. 9.00-12.00: Forberedelse",
                        "Hvis du abonnerer på vagtplanen");
        assertThat(TestMail.part(mail, "text/html")).contains("<html lang=\"da\">", "<dt", "onsdag den 11. oktober");
    }

    @Test
    void tellsOfAMoveWithTheDayItWasOnAndTheDayItIs() throws MessagingException {
        LocalDate day = TUESDAY.plusWeeks(10);
        String shift = published.publish(draft(staff, day, 9));
        change(shift, at(day.plusDays(1), 12), at(day.plusDays(1), 15), staff);
        MimeMessage mail = sent(staff, email);
        assertThat(mail.getSubject()).isEqualTo("Din vagtplan er ændret");
        assertThat(TestMail.part(mail, "text/plain"))
                .contains(
                        "tirsdag den 19. december 2028: Ingen vagt",
                        "onsdag den 20. december 2028 kl. 12.00-15.00: Forberedelse, International House")
                .doesNotContain("Abonnerer");
    }

    @Test
    void tellsBothOfAShiftThatIsGivenAwayEachInTheirLanguage() throws MessagingException {
        String address = UUID.randomUUID() + "@example.org";
        String colleague = Schedules.staff("BIF", Map.of("email", address, "languages", List.of("en", "pl")));
        LocalDate day = TUESDAY.plusWeeks(20);
        String shift = published.publish(draft(staff, day, 9));
        change(shift, at(day, 9), at(day, 12), colleague);
        assertThat(TestMail.part(sent(staff, email), "text/plain"))
                .contains("tirsdag den 27. februar 2029: Ingen vagt")
                .doesNotContain("09.00");
        MimeMessage mail = sent(colleague, address);
        assertThat(mail.getSubject()).isEqualTo("Your shifts have changed");
        assertThat(TestMail.part(mail, "text/plain")).contains("Tuesday 27 February 2029, 09:00-12:00: Preparation, ");
    }

    @Test
    void tellsNobodyOfAShiftThatStaysWhereItIs() {
        LocalDate day = TUESDAY.plusWeeks(15);
        String shift = published.publish(draft(staff, day, 9));
        mails.sendAll(id(staff));
        List<String> before = Mails.of(id(staff));
        String etag = as("bif-coordinator").get("/shifts/" + shift).header("ETag");
        change(shift, at(day, 9), at(day, 12), staff);
        assertThat(as("bif-coordinator").get("/shifts/" + shift).header("ETag")).isEqualTo(etag);
        assertThat(Mails.of(id(staff))).isEqualTo(before);
    }

    @Test
    void tellsOfACancelledShiftAndOfThoseThatAnAbsenceCancels() {
        LocalDate day = LocalDate.now(ZONE).plusDays(70);
        String one = published.publish(draft(staff, day, 9));
        published.publish(draft(staff, day.plusDays(1), 9));
        published.publish(draft(staff, day.plusDays(2), 9));
        as("bif-coordinator")
                .body(Map.of("reason", "The desk is closed"))
                .post("/shifts/" + one + "/cancel")
                .then()
                .statusCode(200);
        String text = TestMail.part(sent(staff, email), "text/plain");
        assertThat(text).containsOnlyOnce("Aflyst: Forberedelse, International House");
        String absence = Schedules.absence(staff, "SICKNESS", day.plusDays(1), day.plusDays(2));
        Schedules.decide("bif-coordinator", absence, "approve").statusCode(200);
        mails.sendAll(id(staff));
        assertThat(Mails.of(id(staff))).containsExactly("SHIFTS_CHANGED SENT", "SHIFTS_CHANGED SENT");
        List<MimeMessage> received = TestMail.to(email);
        assertThat(received).hasSize(2);
        assertThat(TestMail.part(received.get(1), "text/plain").split("Aflyst: Forberedelse", -1))
                .as("both, and nothing of the day before")
                .hasSize(3);
    }

    @Test
    void tellsNobodyWithoutAnAddressAndNobodyOfWhatIsLongOver() {
        String silent = Schedules.staff("BIF");
        LocalDate day = TUESDAY.plusWeeks(30);
        String shift = published.publish(draft(silent, day, 9));
        change(shift, at(day, 10), at(day, 13), silent);
        assertThat(Mails.of(id(silent))).isEmpty();

        LocalDate past = LocalDate.now(ZONE).minusDays(40);
        String old = published.publish(draft(staff, past, 9));
        change(old, at(past, 10), at(past, 13), staff);
        assertThat(Mails.of(id(staff))).isEmpty();
    }

    @Test
    void writesToNobodyWhoTookTheAddressBack() {
        LocalDate day = TUESDAY.plusWeeks(40);
        String shift = published.publish(draft(staff, day, 9));
        change(shift, at(day, 10), at(day, 13), staff);
        Map<String, Object> none = new HashMap<>();
        none.put("email", null);
        as("bif-coordinator")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(none)
                .patch("/staff/" + staff)
                .then()
                .statusCode(200);
        mails.sendAll(id(staff));
        assertThat(Mails.of(id(staff))).containsExactly("SHIFTS_CHANGED SKIPPED");
        assertThat(TestMail.to(email)).isEmpty();
    }

    private MimeMessage sent(String whose, String address) {
        mails.sendAll(id(whose));
        assertThat(Mails.of(id(whose))).containsExactly("SHIFTS_CHANGED SENT");
        List<MimeMessage> received = TestMail.to(address);
        assertThat(received).hasSize(1);
        return received.get(0);
    }

    private static String draft(String whose, LocalDate day, int hour) {
        return Schedules.preparation(whose, at(day, hour), at(day, hour + 3));
    }

    private ValidatableResponse publish(boolean dryRun) {
        return as("bif-coordinator")
                .queryParam("dryRun", dryRun)
                .body(Map.of(
                        "administration",
                        "BIF",
                        "firstDay",
                        TUESDAY.toString(),
                        "lastDay",
                        TUESDAY.plusDays(2).toString(),
                        "override",
                        Map.of("reason", "The desks are planned later")))
                .post("/schedule-publications")
                .then();
    }

    private void change(String shift, ZonedDateTime from, ZonedDateTime to, String whose) {
        as("bif-coordinator")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of(
                        "staff",
                        whose,
                        "startsAt",
                        from.toOffsetDateTime().toString(),
                        "endsAt",
                        to.toOffsetDateTime().toString(),
                        "reason",
                        "Somebody is away"))
                .patch("/shifts/" + shift)
                .then()
                .statusCode(200);
    }

    private static ZonedDateTime at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE);
    }

    private static UUID id(String staff) {
        return UUID.fromString(staff);
    }
}
