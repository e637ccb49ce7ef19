package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lists deleted drafts, in the order of deletion or earliest first. Their texts are not kept, so that only the
 * filters on status, administration, type, location and time apply.
 */
@ApplicationScoped
class EventRemovalRepository implements PanacheRepositoryBase<EventRemoval, UUID> {
    /** @param until the latest change to tell of */
    List<EventRemoval> list(EventFilter filter, PageRequest page, Instant until) {
        if (filter.status != null && filter.status != EventStatus.DRAFT) {
            return List.of();
        }
        Query query = new Query()
                .where("type = :type", "type", filter.type)
                .where("administration = :administration", "administration", filter.administration)
                .where("location = :location", "location", filter.location)
                .where("startsAt >= :from", "from", filter.from)
                .where("startsAt < :to", "to", filter.to)
                .where("removedAt >= :updatedSince", "updatedSince", filter.updatedSince)
                .where("removedAt <= :until", "until", until);
        String order = filter.updatedSince == null ? "startsAt" : "removedAt";
        page.after(2)
                .ifPresent(after -> query.where(
                        "(" + order + ", event) > (:lastTime, :lastId)",
                        Map.of(
                                "lastTime", after.value(0, Instant::parse),
                                "lastId", after.value(1, UUID::fromString))));
        return find(query.orderedBy(order + ", event"), query.parameters())
                .page(0, page.fetch())
                .list();
    }
}
