package dk.kk.ihcph.guidance.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestMail;
import dk.kk.ihcph.guidance.notification.Mails;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.registration.RegistrationMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails to the registered, in their language, while their content is true. */
@QuarkusTest
class RegistrationMailsTest implements ApiTest {
    private static final int NEXT_MONTH = 30 * 24;
    private static final Pattern LINK =
            Pattern.compile("http://localhost:\\d+/my/registration/#id=(\\S+)&secret=(\\S+)&purpose=(\\S+)");

    @Inject
    Notifications notifications;

    @Inject
    Mails mails;

    @Inject
    AuditActor actor;

    @Test
    void confirmsInDanishWithTheCalendarEntry() throws MessagingException {
        MailedParty party = MailedParty.confirmed("da", NEXT_MONTH);
        MimeMessage mail = sent(RegistrationMail.REGISTRATION_CONFIRMED, party);
        assertThat(mail.getSubject()).isEqualTo("Du er tilmeldt: Velkommen til København");
        assertThat(TestMail.part(mail, "text/plain"))
                .contains("Hej Ana Costa", "Du har 2 pladser", "Sted: International House Copenhagen, Nyropsgade 1")
                .containsPattern("Tid: .* den .* kl\\.\\h\\d{1,2}\\.\\d\\d");
        assertThat(TestMail.part(mail, "text/html"))
                .contains("<html lang=\"da\">", "<h1", "Se, ret eller afmeld</a>")
                .doesNotContain("<img");
        assertThat(TestMail.part(mail, "text/calendar"))
                .contains("METHOD:PUBLISH", "UID:" + party.registration(), "STATUS:CONFIRMED")
                .containsPattern("ORGANIZER[^\\r\\n]*(\\r\\n [^\\r\\n]*)*mailto:guidance@example.org")
                .doesNotContain("Ana");
    }

    @Test
    void namesAContactInBothLanguagesAndForms() {
        MimeMessage danish = sent(RegistrationMail.REGISTRATION_CONFIRMED, MailedParty.confirmed("da", NEXT_MONTH));
        MimeMessage english = sent(RegistrationMail.REGISTRATION_CONFIRMED, MailedParty.confirmed("en", NEXT_MONTH));
        assertThat(TestMail.part(danish, "text/plain"))
                .contains(
                        "Hvis du har spørgsmål, så skriv til International House Copenhagen på guidance@example.org eller"
                                + " ring +45 00 00 00 00.");
        assertThat(TestMail.part(english, "text/plain"))
                .contains(
                        "If you have any questions, please write to International House Copenhagen at guidance@example.org"
                                + " or call +45 00 00 00 00.");
        assertThat(TestMail.part(english, "text/html"))
                .contains("href=\"mailto:guidance@example.org\"", "href=\"tel:+45-00-00-00-00\"");
    }

    @Test
    void tellsTheTwoButtonsOfAnOfferApartAndDeclaresItsColours() {
        MailedParty party = MailedParty.registered("OFFERED", "da", MailedParty.NAME, NEXT_MONTH);
        String html = TestMail.part(sent(RegistrationMail.SEATS_OFFERED, party), "text/html");
        assertThat(html)
                .contains("<meta name=\"color-scheme\" content=\"light dark\">")
                .containsPattern("<a class=\"action first\"[^>]*background:#00386b[^>]*>Ja tak til pladsen</a>")
                .containsPattern("<a class=\"action other\"[^>]*background:#ffffff[^>]*>Nej tak</a>");
    }

    @Test
    void leadsToTheRegistrationByASecretThatIsNowhereElse() {
        MailedParty party = MailedParty.confirmed("en", NEXT_MONTH);
        MimeMessage mail = sent(RegistrationMail.REGISTRATION_CONFIRMED, party);
        Matcher link = LINK.matcher(TestMail.part(mail, "text/plain"));
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo(party.registration().toString());
        anonymous()
                .header("Citizen-Secret", link.group(2))
                .get("/registrations/" + party.registration())
                .then()
                .statusCode(200)
                .body("name", equalTo(MailedParty.NAME))
                .body("notifications[0].status", equalTo("SENT"));
        anonymous()
                .header("Citizen-Secret", link.group(2) + "x")
                .get("/registrations/" + party.registration())
                .then()
                .statusCode(404);
    }

    @Test
    void mailsNoWordsOfWhoeverRegisteredAnothersAddress() {
        MailedParty party = MailedParty.registered("CONFIRMED", "en", "Win now at evil.example", NEXT_MONTH);
        MimeMessage mail = sent(RegistrationMail.REGISTRATION_CONFIRMED, party);
        assertThat(TestMail.part(mail, "text/plain"))
                .contains("Hello\n".replace("\n", "\r\n"))
                .doesNotContain("evil");
        assertThat(TestMail.part(mail, "text/html")).doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTRATION_RECEIVED, CONFIRMED, You are registered: Welcome to Copenhagen, 2 seats",
        "REGISTRATION_RECEIVED, WAITING, You are on the waiting list: Welcome to Copenhagen, number 1 on the waiting list for 2 seats",
        "SEATS_OFFERED, OFFERED, There is room for you: Welcome to Copenhagen, &purpose=accept",
        "REGISTRATION_KNOWN, CONFIRMED, You are already registered: Welcome to Copenhagen, Somebody has just tried",
        "REGISTRATION_CHANGED, CONFIRMED, Your registration has been changed: Welcome to Copenhagen, is now for 2 seats",
        "REGISTRATION_CANCELLED, CANCELLED, Your registration has been cancelled: Welcome to Copenhagen, no longer registered",
        "OFFER_EXPIRED, EXPIRED, The offer has expired: Welcome to Copenhagen, did not hear from you",
        "OFFER_WITHDRAWN, WAITING, We have to withdraw our offer: Welcome to Copenhagen, number 1 on the waiting list",
        "EVENT_MOVED, CONFIRMED, New time or place: Welcome to Copenhagen, You are still registered",
        "EVENT_MOVED, WAITING, New time or place: Welcome to Copenhagen, You are still on the waiting list",
        "EVENT_MOVED, OFFERED, New time or place: Welcome to Copenhagen, We have offered you 2 seats. Please reply by",
        "EVENT_REMINDER, CONFIRMED, Are you coming on , &purpose=not-coming",
    })
    void tellsOf(String kind, String status, String subject, String words) throws MessagingException {
        MailedParty party = MailedParty.registered(status, "uk", MailedParty.NAME, NEXT_MONTH);
        MimeMessage mail = sent(kind, party);
        assertThat(mail.getSubject()).startsWith(subject);
        assertThat(TestMail.part(mail, "text/plain")).contains("Hello Ana Costa", words);
    }

    @Test
    void saysWhyAnEventIsCancelledAndTakesItOutOfTheCalendar() throws MessagingException {
        MailedParty party = MailedParty.confirmed("da", NEXT_MONTH).withEvent("status = 'CANCELLED'");
        MimeMessage mail = sent(RegistrationMail.EVENT_CANCELLED, party);
        assertThat(mail.getSubject()).isEqualTo("Aflyst: Velkommen til København");
        assertThat(TestMail.part(mail, "text/plain"))
                .contains("Årsag: Oplægsholderen er syg")
                .doesNotContain("secret=");
        assertThat(TestMail.part(mail, "text/calendar")).contains("METHOD:CANCEL", "STATUS:CANCELLED");
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTRATION_CONFIRMED, CANCELLED",
        "REGISTRATION_RECEIVED, OFFERED",
        "SEATS_OFFERED, CONFIRMED",
        "REGISTRATION_CANCELLED, CONFIRMED",
        "OFFER_EXPIRED, CONFIRMED",
        "EVENT_MOVED, CANCELLED",
        "EVENT_CANCELLED, CONFIRMED",
        "EVENT_REMINDER, WAITING",
        "FEEDBACK_INVITATION, CONFIRMED",
    })
    void leavesOutWhatIsNoLongerTrue(String kind, String status) {
        MailedParty party = MailedParty.registered(status, "en", MailedParty.NAME, NEXT_MONTH);
        send(kind, party);
        assertThat(Mails.of(party.registration())).containsExactly(kind + " SKIPPED");
        assertThat(TestMail.to(party.email())).isEmpty();
    }

    @Test
    void offersNothingAnyMoreOnceTheTimeIsOver() {
        MailedParty party = MailedParty.registered("OFFERED", "en", MailedParty.NAME, NEXT_MONTH)
                .with("offer_expires_at = now() - interval '1 minute'");
        send(RegistrationMail.SEATS_OFFERED, party);
        assertThat(Mails.of(party.registration())).containsExactly("SEATS_OFFERED SKIPPED");
    }

    @Test
    void writesToNobodyWhoWasErased() {
        MailedParty party = MailedParty.confirmed("en", NEXT_MONTH)
                .with("name = null, email = null, answers = '{}', erased_at = now()");
        send(RegistrationMail.REGISTRATION_CONFIRMED, party);
        assertThat(Mails.of(party.registration())).containsExactly("REGISTRATION_CONFIRMED SKIPPED");
    }

    private MimeMessage sent(String kind, MailedParty party) {
        send(kind, party);
        List<MimeMessage> received = TestMail.to(party.email());
        assertThat(received).hasSize(1);
        return received.get(0);
    }

    private void send(String kind, MailedParty party) {
        actor.runAs("test", () -> QuarkusTransaction.requiringNew()
                .run(() -> notifications.queue(kind, party.registration())));
        mails.sendAll(party.registration());
    }
}
