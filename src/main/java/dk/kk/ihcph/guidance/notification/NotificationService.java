package dk.kk.ihcph.guidance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transactions around the sending of a mail. None is open while the mail server is contacted. */
@ApplicationScoped
class NotificationService {
    private final NotificationRepository notifications;
    private final MailConfig config;
    private final Clock clock;

    NotificationService(NotificationRepository notifications, MailConfig config, Clock clock) {
        this.notifications = notifications;
        this.config = config;
        this.clock = clock;
    }

    /** The values of a mail that the sender needs. */
    record Turn(
            UUID id,
            String kind,
            UUID about,
            @Nullable String detail,
            int attempt,
            boolean fromStranger,
            Instant waitsSince) {}

    /** Starts an attempt if the mail still waits to be sent. */
    @Transactional
    @ActivateRequestContext
    Optional<Turn> begin(UUID id) {
        return waiting(id).map(notification -> {
            notification.startAttempt();
            return new Turn(
                    id,
                    notification.kind(),
                    notification.about(),
                    notification.detail(),
                    notification.attempts(),
                    notification.isFromStranger(),
                    notification.waitsSince());
        });
    }

    /** Composes the mail from the current data. */
    @Transactional
    @ActivateRequestContext
    Optional<ComposedMail> compose(MailComposer composer, Turn turn) {
        return composer.compose(turn.kind(), turn.about(), turn.detail());
    }

    @Transactional
    @ActivateRequestContext
    void end(UUID id, NotificationStatus how) {
        waiting(id).ifPresent(notification -> notification.end(how, clock.instant()));
    }

    @Transactional
    @ActivateRequestContext
    void postpone(UUID id, Delivery.AttemptFailure why, Instant until) {
        waiting(id).ifPresent(notification -> notification.postpone(why, until));
    }

    @Transactional
    @ActivateRequestContext
    void giveUp(UUID id, Delivery.AttemptFailure why) {
        waiting(id).ifPresent(notification -> notification.giveUp(why, clock.instant()));
    }

    @Transactional
    @ActivateRequestContext
    void waitUntil(UUID id, Instant until) {
        waiting(id).ifPresent(notification -> notification.waitUntil(until));
    }

    private Optional<Notification> waiting(UUID id) {
        return notifications.locked(id).filter(Notification::waits);
    }

    /** Makes the mails due that waited for a mail server. */
    @Transactional
    @ActivateRequestContext
    int resume() {
        return notifications.resume(MailQueue.SEND, MailSender.ONCE_THERE_IS_A_SERVER, clock.instant());
    }

    @Transactional
    @ActivateRequestContext
    int forgetOld() {
        return (int)
                notifications.delete("endedAt < ?1", clock.instant().minus(Duration.ofDays(config.forgetAfterDays())));
    }
}
