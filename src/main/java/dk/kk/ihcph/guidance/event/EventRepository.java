package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.web.PageRequest;
import dk.kk.ihcph.guidance.web.Query;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds events, earliest first. */
@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<Event, UUID> {

    /** Drafts are left out, whatever the filter asks for. */
    List<Event> listPublic(EventFilter filter, PageRequest page) {
        Query query = new Query()
                .where("status <> :draft", "draft", EventStatus.DRAFT)
                .where("type = :type", "type", filter.type)
                .where("status = :status", "status", filter.status)
                .where("administration = :administration", "administration", filter.administration)
                .where("location = :location", "location", filter.location)
                .where("startsAt >= :from", "from", filter.from)
                .where("startsAt < :to", "to", filter.to);
        page.after()
                .ifPresent(after -> query.where(
                        "(startsAt, id) > (:lastStart, :lastId)",
                        Map.of(
                                "lastStart", after.value(0, Instant::parse),
                                "lastId", after.value(1, UUID::fromString))));
        return find(query.orderedBy("startsAt, id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }
}
