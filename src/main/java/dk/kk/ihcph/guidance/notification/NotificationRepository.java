package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds mails, newest first: a UUIDv7 sorts by time. */
@ApplicationScoped
class NotificationRepository implements PanacheRepositoryBase<Notification, UUID> {

    /**
     * A page of mails.
     *
     * @param own the administrations whose mails the caller may see; null for all, of no administration too
     */
    List<Notification> list(NotificationFilter filter, @Nullable Set<Administration> own, PageRequest page) {
        Query query = new Query()
                .where("administration in :own", "own", own)
                .where("administration = :administration", "administration", filter.administration)
                .where("status = :status", "status", filter.status)
                .where("kind = :kind", "kind", filter.kind)
                .where("failure = :failure", "failure", filter.failure)
                .where("about = :about", "about", filter.about)
                .where("event = :event", "event", filter.event)
                .where("queuedAt >= :from", "from", filter.from)
                .where("queuedAt < :to", "to", filter.to);
        page.after(1).ifPresent(after -> query.where("id < :last", Map.of("last", after.id(0))));
        return find(query.orderedBy("id desc"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Held until the transaction ends, so that of two who have it sent again at once one does. */
    Optional<Notification> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
