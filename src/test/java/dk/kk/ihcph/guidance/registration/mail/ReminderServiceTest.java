package dk.kk.ihcph.guidance.registration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestMail;
import dk.kk.ihcph.guidance.event.EventChanged;
import dk.kk.ihcph.guidance.event.EventChanged.Change;
import dk.kk.ihcph.guidance.notification.Mails;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** The registered are told of changes at once, reminded in time, and asked for feedback afterwards; each once. */
@QuarkusTest
class ReminderServiceTest implements ApiTest {
    private static final int PARTIES = 2000;
    private static final String REMINDED = "EVENT_REMINDER QUEUED";
    private static final String ASKED = "FEEDBACK_INVITATION QUEUED";

    @Inject
    ReminderService reminders;

    @Inject
    Event<EventChanged> changes;

    @Inject
    Mails mails;

    @Inject
    AuditActor actor;

    @Inject
    EntityManager entities;

    @Test
    void remindsAWeekAndADayBeforeOnceEach() {
        MailedParty week = MailedParty.confirmed("en", 7 * 24 - 1);
        MailedParty later = MailedParty.confirmed("en", 7 * 24 + 1);
        MailedParty day = MailedParty.confirmed("en", 23);
        MailedParty waiting = MailedParty.of(week.event(), "WAITING", "en", MailedParty.NAME);
        run();
        run();
        assertThat(Mails.of(week.registration())).containsExactly(REMINDED);
        assertThat(Mails.of(later.registration())).isEmpty();
        assertThat(Mails.of(day.registration())).containsExactly(REMINDED);
        assertThat(Mails.of(waiting.registration())).isEmpty();
        mails.sendAll(week.registration());
        assertThat(TestMail.part(TestMail.to(week.email()).get(0), "text/plain"))
                .contains("Are you still coming?", "purpose=coming", "purpose=not-coming");
        week.withEvent("starts_at = starts_at - interval '150 hours', ends_at = ends_at - interval '150 hours'");
        run();
        assertThat(Mails.of(week.registration())).containsExactly("EVENT_REMINDER SENT", REMINDED);
    }

    @Test
    void doesNotRemindWhoHasJustRegistered() {
        MailedParty party = MailedParty.confirmed("en", 72).with("confirmed_at = now() - interval '1 hour'");
        run();
        assertThat(Mails.of(party.registration())).isEmpty();
    }

    @Test
    void asksWhoCameOrWhereNobodyWasCheckedInWhoeverMayHave() {
        String held = "status = 'COMPLETED'";
        MailedParty came = MailedParty.confirmed("en", -24)
                .with("attendance = 'CHECKED_IN', arrived_at = now(), persons_arrived = 1");
        MailedParty stayed = MailedParty.of(came.event(), "CONFIRMED", "en", MailedParty.NAME);
        MailedParty uncounted = MailedParty.confirmed("en", -24).withEvent(held);
        MailedParty excused = MailedParty.of(uncounted.event(), "CONFIRMED", "en", MailedParty.NAME)
                .with("attendance = 'EXCUSED'");
        MailedParty longAgo = MailedParty.confirmed("en", -24 * 40).withEvent(held);
        came.withEvent(held);
        run();
        run();
        assertThat(Mails.of(came.registration())).containsExactly(ASKED);
        assertThat(Mails.of(stayed.registration())).isEmpty();
        assertThat(Mails.of(uncounted.registration())).containsExactly(ASKED);
        assertThat(Mails.of(excused.registration())).isEmpty();
        assertThat(Mails.of(longAgo.registration())).isEmpty();
        mails.sendAll(came.registration());
        assertThat(TestMail.part(TestMail.to(came.email()).get(0), "text/plain"))
                .contains("How was it? Welcome to Copenhagen", "purpose=feedback");
    }

    @Test
    void tellsWhoeverIsRegisteredThatAnEventIsCancelledOrMoved() {
        MailedParty confirmed = MailedParty.confirmed("en", 500);
        MailedParty waiting = MailedParty.of(confirmed.event(), "WAITING", "en", MailedParty.NAME);
        MailedParty gone = MailedParty.of(confirmed.event(), "CANCELLED", "en", MailedParty.NAME);
        change(confirmed.event(), Change.MOVED);
        confirmed.withEvent("status = 'CANCELLED'");
        change(confirmed.event(), Change.CANCELLED);
        for (MailedParty party : new MailedParty[] {confirmed, waiting}) {
            assertThat(Mails.of(party.registration())).contains("EVENT_MOVED QUEUED", "EVENT_CANCELLED QUEUED");
            mails.sendAll(party.registration());
            assertThat(Mails.of(party.registration())).contains("EVENT_MOVED SKIPPED", "EVENT_CANCELLED SENT");
        }
        assertThat(Mails.of(gone.registration())).isEmpty();
    }

    @Test
    void tellsTwoThousandWithoutKeepingAnybodyWaiting() {
        UUID event = MailedParty.event(500);
        TestDatabase.write(
                "insert into registration (id, version, event, administration, status, party_size, place, name,"
                        + " email, language, source, ticket_code, registered_at, confirmed_at) select uuidv7(), 0, '"
                        + event
                        + "', 'BIF', 'CONFIRMED', 1, 0, 'A', 'a' || n || '@example.org', 'en', 'CITIZEN', 'many-' || n || '"
                        + event
                        + "', now(), now() from generate_series(1, " + PARTIES + ") n");
        Statistics statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            change(event, Change.MOVED);
            assertThat(statistics.getPrepareStatementCount())
                    .as("statements, however many are told")
                    .isBetween(1L, PARTIES / 10L); // a few of them of background work
        } finally {
            statistics.setStatisticsEnabled(false);
            statistics.clear();
        }
        assertThat(queued(event)).isEqualTo(PARTIES);
    }

    private static long queued(UUID event) {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from notification n"
                        + " join registration r on r.id = n.about join scheduled_tasks t on t.task_instance = n.id::text"
                        + " where r.event = '" + event + "' and n.kind = 'EVENT_MOVED'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(UUID event, Change change) {
        actor.runAs("test", () -> QuarkusTransaction.requiringNew()
                .run(() -> changes.fire(new EventChanged(event, EnumSet.of(change)))));
    }

    private void run() {
        actor.runAs("test", reminders::queueDue);
    }
}
