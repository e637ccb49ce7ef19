package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.web.PageRequest;
import dk.kk.ihcph.guidance.web.Query;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds events, earliest first. */
@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<Event, UUID> {

    /** Without drafts, whatever the filter asks for, unless the caller may see them. */
    List<Event> list(EventFilter filter, boolean withDrafts, PageRequest page) {
        Query query = new Query()
                .where("status <> :draft", "draft", withDrafts ? null : EventStatus.DRAFT)
                .where("plan.type = :type", "type", filter.type)
                .where("status = :status", "status", filter.status)
                .where("plan.administration = :administration", "administration", filter.administration)
                .where("plan.location = :location", "location", filter.location)
                .where("plan.startsAt >= :from", "from", filter.from)
                .where("plan.startsAt < :to", "to", filter.to);
        page.after()
                .ifPresent(after -> query.where(
                        "(plan.startsAt, id) > (:lastStart, :lastId)",
                        Map.of(
                                "lastStart", after.value(0, Instant::parse),
                                "lastId", after.value(1, UUID::fromString))));
        return find(query.orderedBy("plan.startsAt, id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Nobody else changes it, nor takes a seat, until the transaction ends. */
    Optional<Event> findToChange(UUID id) {
        getEntityManager()
                .createNativeQuery("select event from event_seats where event = :id for update")
                .setParameter("id", id)
                .getResultList();
        return findByIdOptional(id);
    }

    /** Persons with a confirmed seat. */
    int confirmed(UUID id) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select confirmed from event_seats where event = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .intValue();
    }

    /** Whether anybody has a seat, is offered one or waits for one. */
    boolean hasRegistrations(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select confirmed + offered + waiting > 0 from event_seats where event = :id")
                .setParameter("id", id)
                .getSingleResult();
    }

    /** What the check-in at the door says; none where nobody was checked in. */
    Optional<Headcount> checkedIn(UUID id) {
        List<?> counted = getEntityManager()
                .createNativeQuery("select attended, registered from event_check_ins(:id)", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return counted.stream()
                .map(Tuple.class::cast)
                .findFirst()
                .map(row -> new Headcount(
                        row.get("attended", Integer.class),
                        row.get("registered", Integer.class),
                        HeadcountMethod.CHECKED_IN));
    }
}
