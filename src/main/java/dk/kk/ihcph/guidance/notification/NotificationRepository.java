package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.LockingRepository;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds mails, the last queued first. */
@ApplicationScoped
class NotificationRepository implements LockingRepository<Notification, UUID> {
    private static final String INSERT =
            "insert into notification (id, kind, about, detail, status, queued_at, due_at, once)"
                    + " select uuidv7(), :kind, about, nullif(:detail, ''), 'QUEUED', :now, :now, :once"
                    + " from unnest(cast(:about as uuid[])) as about on conflict do nothing returning id";

    private static final String RESUME = "update scheduled_tasks set execution_time = :now"
            + " where task_name = :task and execution_time = :waiting and not picked";

    /**
     * Returns a page of mails.
     *
     * @param own the administrations whose mails the caller may see; null for all mails, including those without an
     *     administration
     */
    List<Notification> list(NotificationFilter filter, @Nullable Set<Administration> own, PageRequest page) {
        Query query = new Query()
                .where("administration in :own", "own", own)
                .where("administration = :administration", "administration", filter.administration)
                .where("status = :status", "status", filter.status)
                .where("kind = :kind", "kind", filter.kind)
                .where("failure.reason = :failure", "failure", filter.failure)
                .where("about = :about", "about", filter.about)
                .where("event = :event", "event", filter.event)
                .where("queuedAt >= :from", "from", filter.from)
                .where("queuedAt < :to", "to", filter.to);
        page.after(2)
                .ifPresent(after -> query.where(
                        "(queuedAt, id) < (:lastTime, :lastId)",
                        Map.of("lastTime", after.instant(0), "lastId", after.id(1))));
        return find(query.orderedBy("queuedAt desc, id desc"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Makes the tasks due that wait until a given instant, and returns their number. */
    int resume(String task, Instant waiting, Instant now) {
        return getEntityManager()
                .createNativeQuery(RESUME)
                .setParameter("task", task)
                .setParameter("waiting", waiting)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Adds one mail about each record in one statement, and returns the ids of the new mails. */
    List<UUID> insert(String kind, Collection<UUID> about, @Nullable String detail, boolean once, Instant now) {
        List<?> rows = getEntityManager()
                .createNativeQuery(INSERT)
                .setParameter("kind", kind)
                .setParameter("detail", detail == null ? "" : detail)
                .setParameter("now", now)
                .setParameter("once", once)
                .setParameter("about", about.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
