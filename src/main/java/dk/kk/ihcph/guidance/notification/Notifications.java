package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.http.limit.Stranger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What features ask for when somebody is to be told by mail. It commits, or not, with the change it tells of. */
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

    /** As soon as this transaction is committed. */
    public void queue(String kind, UUID about) {
        queue(kind, about, null);
    }

    /**
     * The same of a kind that needs to know more than the record.
     *
     * @param detail such as the id of a message
     */
    public void queue(String kind, UUID about, @Nullable String detail) {
        Instant now = clock.instant();
        Notification notification = new Notification(kind, about, detail, stranger.calls(), now);
        notifications.persist(notification);
        queue.add(List.of(notification.id()), now);
    }

    /** One mail about each of many records, in two statements, however many they are. */
    public void queueAll(String kind, Collection<UUID> about, @Nullable String detail) {
        insert(kind, about, detail, false);
    }

    /**
     * The same, but never again of this kind and detail about the same record, whoever asks, on whatever replica.
     *
     * @return how many are new
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

    /** Whether such a mail about the record was asked for since then. */
    public boolean queuedSince(String kind, UUID about, Instant since) {
        return notifications.count("about = ?1 and kind = ?2 and queuedAt >= ?3", about, kind, since) > 0;
    }

    /** What was and is to be mailed about a record, oldest first. */
    public List<NotificationView> about(UUID record) {
        return notifications.list("about = ?1 order by queuedAt, id", record).stream()
                .map(views::of)
                .toList();
    }
}
