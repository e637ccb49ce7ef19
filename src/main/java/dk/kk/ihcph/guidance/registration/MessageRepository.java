package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.web.PageRequest;
import dk.kk.ihcph.guidance.web.Query;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps messages, by the keyset (sentAt, id). */
@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<EventMessage, UUID> {

    List<EventMessage> list(UUID event, PageRequest page) {
        Query query = new Query().where("event = :event", "event", event);
        page.after(2)
                .ifPresent(last -> query.where(
                        "(sentAt, id) > (:lastTime, :lastId)",
                        Map.of("lastTime", last.instant(0), "lastId", last.id(1))));
        return find(query.orderedBy("sentAt, id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Registrations that a mail can reach. */
    List<UUID> recipients(UUID event, MessageAudience to) {
        return getEntityManager()
                .createQuery(
                        "select id from Registration where event = :event and status in :statuses and email is not null"
                                + " order by place",
                        UUID.class)
                .setParameter("event", event)
                .setParameter("statuses", to.statuses())
                .getResultList();
    }
}
