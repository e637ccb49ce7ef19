package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.http.limit.Stranger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues mails for other features. A mail is queued in the transaction of the change that it reports. */
@ApplicationScoped
public class Notifications {
    private final NotificationRepository notifications;
    private final MailQueue queue;
    private final Stranger stranger;
    private final NotificationViews views;
    private final Clock clock;

    Notifications(
            NotificationRepository notifications,
            MailQueue queue,
            Stranger stranger,
            NotificationViews views,
            Clock clock) {
        this.notifications = notifications;
        this.queue = queue;
        this.stranger = stranger;
        this.views = views;
        this.clock = clock;
    }

    /** Queues a mail, which is sent as soon as this transaction is committed. */
    public void queue(String kind, UUID about) {
        queue(kind, about, null);
    }

    /**
     * Queues a mail of a kind that needs more than the record.
     *
     * @param detail such as the id of a message
     */
    public void queue(String kind, UUID about, @Nullable String detail) {
        Instant now = clock.instant();
        Notification notification = new Notification(kind, about, detail, stranger.calls(), now);
        notifications.persist(notification);
        queue.add(List.of(notification.id()), now);
    }

    /** Queues one mail about each record, in two statements for any number of records. */
    public void queueAll(String kind, Collection<UUID> about, @Nullable String detail) {
        insert(kind, about, detail, false);
    }

    /**
     * Queues mails, but never a second one of this kind and detail about the same record, on any replica.
     *
     * @return the number of new mails
     */
    public int queueOnce(String kind, Collection<UUID> about, String detail) {
        return insert(kind, about, detail, true);
    }

    private int insert(String kind, Collection<UUID> about, @Nullable String detail, boolean once) {
        if (about.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        List<UUID> added = notifications.insert(kind, about, detail, once, now);
        queue.add(added, now);
        return added.size();
    }

    /** Returns whether a mail of this kind about the record was queued since that instant. */
    public boolean queuedSince(String kind, UUID about, Instant since) {
        return notifications.count("about = ?1 and kind = ?2 and queuedAt >= ?3", about, kind, since) > 0;
    }

    /** Returns all mails about a record, oldest first. */
    public List<NotificationView> about(UUID record) {
        return notifications.list("about = ?1 order by queuedAt, id", record).stream()
                .map(views::of)
                .toList();
    }
}
