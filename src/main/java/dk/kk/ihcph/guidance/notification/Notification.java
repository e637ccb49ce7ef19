package dk.kk.ihcph.guidance.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
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
    void postpone(Instant until) {
        dueAt = until;
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
        }
    }

    /** Whether somebody without login and without a secret caused it. */
    boolean isFromStranger() {
        return fromStranger;
    }

    Instant queuedAt() {
        return queuedAt;
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

    NotificationView view() {
        return new NotificationView(kind, status, queuedAt, attempts, endedAt);
    }
}
