package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A mail to be sent, and its outcome. It stores neither address nor text; both are composed when it is sent. */
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

    /** The database sets this and the next two fields from the mail's record, at the first attempt at the latest. */
    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Administration administration;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable NotificationSubject aboutType;

    @Column(insertable = false, updatable = false)
    private @Nullable UUID event;

    @Embedded
    private Delivery.@Nullable AttemptFailure failure;

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

    /** Starts an attempt. It is counted first, so that a mail that crashes the process is not tried for ever. */
    void startAttempt() {
        attempts++;
    }

    /** Records a failed attempt. The mail is tried again at the given time. */
    void postpone(Delivery.AttemptFailure why, Instant until) {
        failure = why;
        dueAt = until;
    }

    /** Records the last failed attempt. The mail is not tried again. */
    void giveUp(Delivery.AttemptFailure why, Instant now) {
        if (status == NotificationStatus.QUEUED) {
            failure = why;
            end(NotificationStatus.FAILED, now);
        }
    }

    /** Queues the mail again, with as many attempts as a new one. */
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

    /** Returns whether somebody had the mail resent and it is not sent yet. */
    boolean waitsForResend() {
        return waits() && resentAt != null;
    }

    /** Delays the mail because its mailbox has received too many. The delay does not count as an attempt. */
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
            }
        }
    }

    /** Returns whether a caller without a login and without a secret caused the mail. */
    boolean isFromStranger() {
        return fromStranger;
    }

    /** Returns when the mail last began to wait for its first attempt. */
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

    MailedRecord record() {
        return new MailedRecord(aboutType, about, event);
    }

    Delivery delivery() {
        return new Delivery(status, queuedAt, attempts, endedAt, failure, resentAt);
    }
}
