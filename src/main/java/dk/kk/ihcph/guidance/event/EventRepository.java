package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.database.LockingRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds events to change, and counts what is registered for them. */
@ApplicationScoped
public class EventRepository implements LockingRepository<Event, UUID> {
    /** The copy that an earlier request made for this time, unless it was moved, published or deleted since. */
    public Optional<Event> copy(UUID original, Instant startsAt) {
        return find("copyOf = ?1 and plan.occasion.startsAt = ?2 and status = DRAFT", original, startsAt)
                .firstResultOptional();
    }

    /** The events of a series that begin at these times and are not cancelled. */
    public List<Event> ofSeries(UUID series, Collection<Instant> times) {
        return list("series = ?1 and plan.occasion.startsAt in ?2 and status <> CANCELLED", series, times);
    }

    /** Finds an event and locks it and its seats until the transaction ends. */
    public Optional<Event> findToChange(UUID id) {
        getEntityManager()
                .createNativeQuery("select event from event_seats where event = :id for update")
                .setParameter("id", id)
                .getResultList();
        return findByIdOptional(id);
    }

    /** Returns the event as it is now. It is read anew only if it has changed since the transaction has read it before. */
    Event fresh(UUID id) {
        Event read = findById(id);
        boolean unchanged = getEntityManager()
                .createQuery("select version from Event where id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .anyMatch(version -> version == read.version());
        return unchanged ? read : refreshed(read);
    }

    /** Persons with a confirmed seat. */
    public int confirmed(UUID id) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select confirmed from event_seats where event = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .intValue();
    }

    /** Whether anybody has a seat, is offered one or waits for one. */
    public boolean hasRegistrations(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        "select confirmed + offered + waiting + unconfirmed > 0 from event_seats where event = :id")
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The headcount by the check-in; empty if nobody was checked in. */
    public Optional<Headcount> checkedIn(UUID id) {
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

    List<Event> starting(EventStatus status, Instant after, Instant until) {
        return list(
                "status = ?1 and plan.occasion.startsAt > ?2 and plan.occasion.startsAt <= ?3", status, after, until);
    }
}
