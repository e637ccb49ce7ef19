package dk.kk.ihcph.guidance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What features ask for when somebody is to be told by mail. It commits, or not, with the change it tells of. */
@ApplicationScoped
public class Notifications {
    private final EntityManager entities;
    private final Clock clock;

    Notifications(EntityManager entities, Clock clock) {
        this.entities = entities;
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
        entities.persist(new Notification(kind, about, detail, now, now));
    }

    /** Whether such a mail about the record was asked for since then. */
    public boolean queuedSince(String kind, UUID about, Instant since) {
        return entities.createQuery(
                                "select count(*) from Notification where about = :about and kind = :kind and queuedAt >= :since",
                                Long.class)
                        .setParameter("about", about)
                        .setParameter("kind", kind)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    /** What was and is to be mailed about a record, oldest first. */
    public List<NotificationView> about(UUID record) {
        return entities.createQuery("from Notification where about = :record order by queuedAt, id", Notification.class)
                .setParameter("record", record)
                .getResultStream()
                .map(Notification::view)
                .toList();
    }
}
