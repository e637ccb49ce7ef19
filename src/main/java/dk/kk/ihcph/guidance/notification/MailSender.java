package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.http.limit.Tally;
import dk.kk.ihcph.guidance.notification.NotificationService.Turn;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.mailer.Mail;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Composes a mail and passes it to the mail server. Addresses and texts are never logged; of a failure only its kind
 * is.
 */
@ApplicationScoped
class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final String ACTOR = "send-mail";
    private static final String METRIC = "guidance.mails";
    /** Retries follow 1, 3, 9, 27, 81, 243 and 729 minutes after a failure: 18 hours in total. */
    static final int ATTEMPTS = 8;

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int BACK_OFF = 3;
    private static final Duration LONGEST_WAIT_FOR_MAILBOX = Duration.ofDays(1);
    /** The time of a mail that waits for a mail server to be configured; no task reads it before {@link MailQueue#resume}. */
    static final Instant ONCE_THERE_IS_A_SERVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final int LOWEST_REPLY = 100;
    private static final int HIGHEST_REPLY = 999;

    private final Map<String, MailComposer> composers = new HashMap<>();
    private final NotificationService notifications;
    private final MailTransport transport;
    private final MailboxLimit mailboxes;
    private final MailConfig config;
    private final AuditActor actors;
    private final MeterRegistry metrics;
    private final Event<ComposedMail> delivered;
    private final Clock clock;

    MailSender(
            @All List<MailComposer> composers,
            NotificationService notifications,
            MailTransport transport,
            MailboxLimit mailboxes,
            MailConfig config,
            AuditActor actors,
            MeterRegistry metrics,
            Event<ComposedMail> delivered,
            Clock clock) {
        composers.forEach(composer -> composer.kinds().forEach(kind -> add(kind, composer)));
        this.notifications = notifications;
        this.transport = transport;
        this.mailboxes = mailboxes;
        this.config = config;
        this.actors = actors;
        this.metrics = metrics;
        this.delivered = delivered;
        this.clock = clock;
    }

    private void add(String kind, MailComposer composer) {
        if (composers.put(kind, composer) != null) {
            throw new IllegalStateException("Two composers have the kind of mail " + kind);
        }
    }

    void warn(@Observes StartupEvent started) {
        boolean sends = hasServer();
        Gauge.builder("guidance.mails.enabled", () -> sends ? 1 : 0)
                .description("1 where there is a mail server to send by, else 0: mail waits")
                .register(metrics);
        if (!sends) {
            LOG.warn("No mail is sent until GUIDANCE_SMTP_HOST is set: mail waits in the queue."
                    + " See the README, Configuration.");
        }
    }

    boolean hasServer() {
        return config.smtpHost().isPresent();
    }

    /** Sends a mail. Returns when to try again; empty if it was sent, is no longer wanted, or was given up. */
    Optional<Instant> send(UUID id) {
        if (!hasServer()) {
            return Optional.of(ONCE_THERE_IS_A_SERVER);
        }
        Instant[] again = new Instant[1];
        actors.runAs(
                ACTOR,
                () -> again[0] = notifications.begin(id).flatMap(this::attempt).orElse(null));
        return Optional.ofNullable(again[0]);
    }

    private Optional<Instant> attempt(Turn turn) {
        Optional<ComposedMail> mail;
        try {
            mail = notifications.compose(composer(turn.kind()), turn);
            if (mail.isPresent() && turn.fromStranger()) {
                Tally tally = mailboxes.count(mail.get().to());
                if (!tally.taken()) {
                    return delay(turn, tally);
                }
            }
            mail.ifPresent(composed -> deliver(turn.id(), composed));
        } catch (RuntimeException failure) {
            return failed(turn, failure);
        }
        return end(turn, mail.isPresent() ? NotificationStatus.SENT : NotificationStatus.SKIPPED);
    }

    private MailComposer composer(String kind) {
        MailComposer composer = composers.get(kind);
        if (composer == null) {
            throw new IllegalStateException("No composer has the kind of mail " + kind);
        }
        return composer;
    }

    private void deliver(UUID id, ComposedMail composed) {
        Mail mail = Mail.withText(composed.to(), composed.subject(), composed.text())
                .setHtml(composed.html())
                // The id is the same at every attempt, so that a mail server recognises a second delivery of the same
                // mail.
                .addHeader("Message-ID", "<" + id + "@guidance.ihcph.kk.dk>")
                // RFC 3834: asks programs not to answer automatically.
                .addHeader("Auto-Submitted", "auto-generated");
        config.replyTo().ifPresent(mail::setReplyTo);
        composed.attachments()
                .forEach(file ->
                        mail.addAttachment(file.name(), file.content().getBytes(StandardCharsets.UTF_8), file.type()));
        transport.send(mail);
        delivered.fire(composed);
    }

    /**
     * Delays a mail until its mailbox may receive another one, for at most a day. After that it is dropped: a flood
     * of requests caused it.
     */
    private Optional<Instant> delay(Turn turn, Tally tally) {
        Instant again = clock.instant().plus(tally.untilNext()).plusSeconds(1);
        if (again.isAfter(turn.waitsSince().plus(LONGEST_WAIT_FOR_MAILBOX))) {
            return end(turn, NotificationStatus.SKIPPED);
        }
        notifications.waitUntil(turn.id(), again);
        count(turn, "waiting");
        return Optional.of(again);
    }

    private Optional<Instant> failed(Turn turn, RuntimeException failure) {
        Delivery.AttemptFailure why = failureReason(failure);
        if (why.reason() == NotificationFailureReason.NO_SUCH_MAILBOX || turn.attempt() >= ATTEMPTS) {
            LOG.warnf(
                    "Mail %s (%s) is given up after %d attempts: %s",
                    turn.id(), turn.kind(), turn.attempt(), describe(failure));
            notifications.giveUp(turn.id(), why);
            count(turn, NotificationStatus.FAILED);
            return Optional.empty();
        }
        Instant again = clock.instant().plus(FIRST_RETRY.multipliedBy((long) Math.pow(BACK_OFF, turn.attempt() - 1.0)));
        LOG.infof("Mail %s (%s) is tried again at %s: %s", turn.id(), turn.kind(), again, describe(failure));
        notifications.postpone(turn.id(), why, again);
        count(turn, "retried");
        return Optional.of(again);
    }

    private static Delivery.AttemptFailure failureReason(RuntimeException failure) {
        Integer replyCode = failure.getCause() instanceof SMTPException refusal
                        && refusal.getReplyCode() >= LOWEST_REPLY
                        && refusal.getReplyCode() <= HIGHEST_REPLY
                ? (Integer) refusal.getReplyCode()
                : null;
        return new Delivery.AttemptFailure(NotificationFailureReason.of(failure), replyCode);
    }

    /** Describes a failure for the log by its reply code or its kind. */
    private static String describe(RuntimeException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof SMTPException refusal
                ? "reply " + refusal.getReplyCode()
                : cause.getClass().getSimpleName();
    }

    /** Returns whether the personal data of the mail's record is erased, so that the mail has no recipient any more. */
    boolean isErased(String kind, UUID about) {
        return composer(kind).isErased(about);
    }

    private Optional<Instant> end(Turn turn, NotificationStatus how) {
        notifications.end(turn.id(), how);
        count(turn, how);
        return Optional.empty();
    }

    private void count(Turn turn, NotificationStatus how) {
        count(turn, how.name().toLowerCase(Locale.ROOT));
    }

    private void count(Turn turn, String outcome) {
        Counter.builder(METRIC)
                .description("Attempts to send mail, by what came of them")
                .tag("kind", turn.kind())
                .tag("outcome", outcome)
                .register(metrics)
                .increment();
    }
}
