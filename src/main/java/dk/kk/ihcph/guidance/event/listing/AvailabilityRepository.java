package dk.kk.ihcph.guidance.event.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Counts the seats of events without locking them. A seat whose time to confirm is over counts as free, although the
 * database still holds it until the next change of the event's seats.
 */
@ApplicationScoped
public class AvailabilityRepository {
    /**
     * Tells whether an event has a free seat, as an SQL condition of the time and its id; null if it takes no registrations.
     * It counts as {@link #SEATS} does. It asks for the one row: for exists() PostgreSQL may read the seats of all events.
     */
    static final String HAS_FREE_SEATS =
            """
            (select s.seat_limit - s.confirmed - s.offered - s.unconfirmed
              + case when s.parties_unconfirmed = 0 then 0 else (select coalesce(sum(r.party_size), 0) from registration r
                where r.event = s.event and r.status = 'UNCONFIRMED' and r.seats_held and r.confirm_by <= ?) end > 0
              from event_seats s where s.event = ?)""";

    /**
     * The seats of the rows of a source. PostgreSQL keeps one plan for each source; for a list of values it would plan every
     * request anew, which takes longer than to read the seats.
     */
    private static final String SEATS =
            """
            select s.event, e.capacity, s.seat_limit, s.confirmed, s.offered,
              (s.unconfirmed - coalesce(lapsed.seats, 0))::integer as unconfirmed,
              (s.waiting - coalesce(lapsed.waiting, 0))::integer as waiting,
              (s.parties_waiting - coalesce(lapsed.parties_waiting, 0))::integer as parties_waiting,
              (case when e.status = 'CANCELLED' then 0
                else s.seat_limit - s.confirmed - s.offered - s.unconfirmed + coalesce(lapsed.seats, 0) end)::integer as free
            from %s join event e on e.id = s.event
            left join lateral (
              select sum(party_size) filter (where seats_held) as seats, sum(party_size) filter (where not seats_held) as waiting,
                count(*) filter (where not seats_held) as parties_waiting
              from registration where event = s.event and status = 'UNCONFIRMED' and confirm_by <= :now)
              lapsed on s.parties_unconfirmed > 0""";

    private static final String OF_ONE = SEATS.formatted("(select * from event_seats where event = :event) s");
    private static final String OF_SEVERAL =
            SEATS.formatted("unnest(:events) asked (event) join event_seats s on s.event = asked.event");

    private final EntityManager entities;
    private final Clock clock;

    AvailabilityRepository(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Returns the seats of an event. */
    public AvailabilityView of(UUID event) {
        return view((Tuple) query(OF_ONE, "event", event).getSingleResult());
    }

    /** Returns the seats of events by their ids, in one statement. */
    Map<UUID, AvailabilityView> of(Collection<UUID> events) {
        Map<UUID, AvailabilityView> found = new HashMap<>();
        if (!events.isEmpty()) {
            List<?> rows =
                    query(OF_SEVERAL, "events", events.toArray(UUID[]::new)).getResultList();
            rows.stream().map(Tuple.class::cast).forEach(row -> found.put(row.get("event", UUID.class), view(row)));
        }
        return found;
    }

    private Query query(String seats, String parameter, Object value) {
        return entities.createNativeQuery(seats, Tuple.class)
                .setParameter(parameter, value)
                .setParameter("now", clock.instant());
    }

    private static AvailabilityView view(Tuple row) {
        return new AvailabilityView(
                number(row, "capacity"),
                number(row, "seat_limit"),
                number(row, "confirmed"),
                number(row, "unconfirmed"),
                number(row, "offered"),
                number(row, "waiting"),
                number(row, "parties_waiting"),
                number(row, "free"));
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Integer.class);
    }
}
