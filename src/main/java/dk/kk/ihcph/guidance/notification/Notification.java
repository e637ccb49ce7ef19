package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A mail that is to be sent, and what became of it. It holds neither address nor text: those are composed when it is sent. */
@Entity
class Notification {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column
    private String kind;

    @Column
    private UUID about;

    @Column
    private @Nullable String detail;

    @Enumerated(EnumType.STRING)
    private NotificationStatus status;

    private boolean fromStranger;

    private int attempts;

    @Column
    private Instant queuedAt;

    @Column
    private Instant dueAt;

    private @Nullable Instant endedAt;

    /** Written by the database, from the record that it is about, at the first attempt at the latest; like the next two. */
    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Administration administration;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable NotificationSubject aboutType;

    @Column(insertable = false, updatable = false)
    private @Nullable UUID event;

    @Enumerated(EnumType.STRING)
    private @Nullable NotificationFailureReason failure;

    private @Nullable Integer replyCode;

    private @Nullable Instant resentAt;

    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    @SuppressWarnings("NullAway.Init") // the id is Hibernate's
    Notification(String kind, UUID about, @Nullable String detail, boolean fromStranger, Instant now) {
        this.kind = kind;
        this.about = about;
        this.detail = detail;
        this.fromStranger = fromStranger;
        this.status = NotificationStatus.QUEUED;
        this.queuedAt = now;
        this.dueAt = now;
    }

    /** Begins to send it; counted before, so that what ends the process is not tried for ever. */
    void attempt() {
        attempts++;
    }

    /** It did not go: it is tried again then. */
    void postpone(NotificationView.Failure why, Instant until) {
        failed(why);
        dueAt = until;
    }

    /** It did not go, and is not tried again. */
    void giveUp(NotificationView.Failure why, Instant now) {
        if (status == NotificationStatus.QUEUED) {
            failed(why);
            end(NotificationStatus.FAILED, now);
        }
    }

    private void failed(NotificationView.Failure why) {
        failure = why.reason();
        replyCode = why.replyCode();
    }

    /** Waits to be sent again, with as many attempts as a new one. */
    void resend(Instant now) {
        if (status != NotificationStatus.FAILED) {
            throw Refused.illegalTransition(status);
        }
        status = NotificationStatus.QUEUED;
        attempts = 0;
        endedAt = null;
        dueAt = now;
        resentAt = now;
    }

    boolean isGivenUp() {
        return status == NotificationStatus.FAILED;
    }

    /** Somebody has had it sent again, and it has not gone yet. */
    boolean waitsAgain() {
        return waits() && resentAt != null;
    }

    /** Its mailbox has had too many mails: it waits its turn, which does not count as an attempt. */
    void waitUntil(Instant until) {
        attempts--;
        dueAt = until;
    }

    void end(NotificationStatus how, Instant now) {
        if (status == NotificationStatus.QUEUED) {
            status = how;
            endedAt = now;
            if (how == NotificationStatus.SENT) {
                failure = null;
                replyCode = null;
            }
        }
    }

    /** Whether somebody without login and without a secret caused it. */
    boolean isFromStranger() {
        return fromStranger;
    }

    /** When it last began to wait for its first attempt. */
    Instant waitsSince() {
        return resentAt == null ? queuedAt : resentAt;
    }

    @Nullable
    Administration administration() {
        return administration;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    UUID about() {
        return about;
    }

    @Nullable
    String detail() {
        return detail;
    }

    boolean waits() {
        return status == NotificationStatus.QUEUED;
    }

    int attempts() {
        return attempts;
    }

    NotificationView view(List<NotificationAction> allowedActions) {
        return new NotificationView(
                id,
                kind,
                new NotificationView.About(aboutType, about, event),
                administration,
                status,
                queuedAt,
                attempts,
                endedAt,
                failure == null ? null : new NotificationView.Failure(failure, replyCode),
                resentAt,
                allowedActions);
    }
}
