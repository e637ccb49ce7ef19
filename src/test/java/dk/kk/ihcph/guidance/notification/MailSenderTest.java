package dk.kk.ihcph.guidance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestMail;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mail goes by a real mail server: once, again after a failure, and not at all where nothing was committed. */
@QuarkusTest
class MailSenderTest implements ApiTest {
    @Inject
    Notifications notifications;

    @Inject
    NotificationService service;

    @Inject
    Mails mails;

    @Inject
    MailSender sender;

    @Inject
    AuditActor actor;

    @Inject
    AgroalDataSource database;

    @Inject
    MailQueue queue;

    @Test
    void sendsOnceWithTextAndHtmlAndAnIdOfItsOwn() throws Exception {
        UUID about = UUID.randomUUID();
        inTransaction(() -> notifications.queue(ProbeMails.KIND, about));
        UUID id = Mails.waiting(about).get(0);
        mails.sendAll(about);
        assertThat(sender.send(id)).isEmpty();
        List<MimeMessage> received = TestMail.to(ProbeMails.address(about));
        assertThat(received).hasSize(1);
        MimeMessage mail = received.get(0);
        assertThat(mail.getSubject()).isEqualTo("A probe of æøå <b>");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@guidance.ihcph.kk.dk>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(TestMail.part(mail, "text/plain"))
                .contains("First paragraph.", "Second & last.", "Never send CPR numbers");
        assertThat(TestMail.part(mail, "text/html"))
                .contains("<html lang=\"en\">", "A probe of æøå &lt;b&gt;</h1>", "Second &amp; last.");
        assertThat(Mails.of(about)).containsExactly("PROBE SENT");
        assertThat(notifications.about(about).get(0).delivery().attempts()).isEqualTo(1);
    }

    @Test
    void sendsNothingThatWasNotCommitted() {
        UUID about = UUID.randomUUID();
        long before = tasks();
        assertThatThrownBy(() -> inTransaction(() -> {
                    notifications.queue(ProbeMails.KIND, about);
                    notifications.queueAll(ProbeMails.KIND, List.of(about), null);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(Mails.of(about)).isEmpty();
        assertThat(tasks()).isEqualTo(before);
    }

    @Test
    void triesAgainLaterWhileTheServerIsDown() {
        UUID about = UUID.randomUUID();
        inTransaction(() -> notifications.queue(ProbeMails.KIND, about));
        TestMail.whileDown(() -> {
            Instant before = Instant.now();
            Optional<Instant> again = mails.sendAll(about).get(0);
            assertThat(again).hasValueSatisfying(when -> assertThat(Duration.between(before, when))
                    .isBetween(Duration.ofSeconds(59), Duration.ofSeconds(170)));
            assertThat(Duration.between(before, mails.sendAll(about).get(0).orElseThrow()))
                    .isBetween(Duration.ofSeconds(179), Duration.ofSeconds(500));
            assertThat(Mails.of(about)).containsExactly("PROBE QUEUED");
        });
        assertThat(mails.sendAll(about)).containsExactly(Optional.empty());
        assertThat(TestMail.to(ProbeMails.address(about))).hasSize(1);
        assertThat(notifications.about(about).get(0).delivery().attempts()).isEqualTo(3);
    }

    @Test
    void givesUpInTheEnd() {
        UUID about = UUID.randomUUID();
        inTransaction(() -> notifications.queue(ProbeMails.BROKEN, about));
        for (int attempt = 1; attempt < MailSender.ATTEMPTS; attempt++) {
            assertThat(mails.sendAll(about).get(0)).isPresent();
        }
        assertThat(mails.sendAll(about)).containsExactly(Optional.empty());
        assertThat(Mails.of(about)).containsExactly("PROBE_BROKEN FAILED");
    }

    @Test
    void leavesOutWhatIsNoLongerTrue() {
        UUID about = UUID.randomUUID();
        inTransaction(() -> notifications.queue(ProbeMails.UNWANTED, about));
        mails.sendAll(about);
        assertThat(Mails.of(about)).containsExactly("PROBE_UNWANTED SKIPPED");
        assertThat(TestMail.to(ProbeMails.address(about))).isEmpty();
    }

    @Test
    void isKnownForTheSameMailWhenTheProcessDiedBeforeItCouldNoteThatItSent() throws Exception {
        UUID about = UUID.randomUUID();
        inTransaction(() -> notifications.queue(ProbeMails.KIND, about));
        UUID id = Mails.waiting(about).get(0);
        sender.send(id);
        TestDatabase.write("update notification set status = 'QUEUED', ended_at = null where id = '" + id + "'");
        sender.send(id);
        List<MimeMessage> received = TestMail.to(ProbeMails.address(about));
        assertThat(received).hasSize(2);
        assertThat(received.get(1).getMessageID()).isEqualTo(received.get(0).getMessageID());
    }

    @Test
    void tellsOnlyOnceWhatIsToldOnce() {
        UUID about = UUID.randomUUID();
        assertThat(once(about, "7")).isEqualTo(1);
        assertThat(once(about, "7")).isZero();
        assertThat(once(about, "1")).isEqualTo(1);
        assertThat(Mails.of(about)).hasSize(2);
    }

    /** Two replicas, each with its own scheduler, at one queue. */
    @Test
    void sendsEachMailOnceThoughSeveralReplicasSend() {
        List<UUID> about = Stream.generate(UUID::randomUUID).limit(40).toList();
        inTransaction(() -> notifications.queueAll(ProbeMails.KIND, about, null));
        List<Scheduler> replicas = Stream.of("one", "two")
                .map(name -> Scheduler.create(database, queue.sendMail())
                        .pollingInterval(Duration.ofMillis(50))
                        .schedulerName(() -> name)
                        .threads(3)
                        .build())
                .toList();
        replicas.forEach(Scheduler::start);
        try {
            Eventually.holds("all mails are sent", () -> about.stream()
                    .allMatch(one -> Mails.waiting(one).isEmpty()));
        } finally {
            replicas.forEach(Scheduler::stop);
        }
        assertThat(about).allSatisfy(one -> assertThat(TestMail.to(ProbeMails.address(one)))
                .hasSize(1));
    }

    @Test
    void forgetsWhatIsLongOver() {
        UUID about = UUID.randomUUID();
        inTransaction(() -> notifications.queue(ProbeMails.KIND, about));
        mails.sendAll(about);
        TestDatabase.write(
                "update notification set ended_at = now() - interval '399 days' where about = '" + about + "'");
        service.forgetOld();
        assertThat(Mails.of(about)).hasSize(1);
        TestDatabase.write(
                "update notification set ended_at = now() - interval '401 days' where about = '" + about + "'");
        service.forgetOld();
        assertThat(Mails.of(about)).isEmpty();
    }

    private int once(UUID about, String detail) {
        int[] queued = new int[1];
        inTransaction(() -> queued[0] = notifications.queueOnce(ProbeMails.KIND, List.of(about), detail));
        return queued[0];
    }

    private void inTransaction(Runnable work) {
        actor.runAs("test", () -> QuarkusTransaction.requiringNew().run(work));
    }

    private static long tasks() {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from scheduled_tasks")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
