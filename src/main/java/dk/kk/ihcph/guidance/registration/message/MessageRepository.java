package dk.kk.ihcph.guidance.registration.message;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stores messages; pages follow (sentAt, id). */
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

    /** Locks the messages of an event until the transaction ends. */
    void lock(UUID event) {
        getEntityManager()
                .createNativeQuery("select event from event_seats where event = :event for update")
                .setParameter("event", event)
                .getResultList();
    }

    /** The time at which the same message was sent to the same audience after {@code since}. */
    Optional<Instant> sentSince(UUID event, MessageRequest request, Instant since) {
        return find(
                        "event = ?1 and sentAt > ?2 and audience = ?3 and subjectDa = ?4 and subjectEn = ?5 and textDa = ?6"
                                + " and textEn = ?7",
                        event,
                        since,
                        request.audience(),
                        request.subject().da(),
                        request.subject().en(),
                        request.body().da(),
                        request.body().en())
                .firstResultOptional()
                .map(EventMessage::sentAt);
    }

    /** The registrations of an audience that have an e-mail address. */
    List<UUID> recipients(UUID event, MessageAudience to) {
        return getEntityManager()
                .createQuery(
                        "select id from Registration where event = :event and standing.status in :statuses and attendee.email is not null"
                                + " order by place",
                        UUID.class)
                .setParameter("event", event)
                .setParameter("statuses", to.statuses())
                .getResultList();
    }
}
