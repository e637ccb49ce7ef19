package dk.kk.ihcph.guidance.event.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Counts the seats of events without locking them. A seat whose time to confirm is over counts as free, although the
 * database still holds it until the next change of the event's seats.
 */
@ApplicationScoped
public class AvailabilityRepository {
    /**
     * Tells whether an event has a free seat, as an SQL condition of the time and its id; null if it takes no registrations.
     * It counts as {@link #STATES} does. It asks for the one row: for exists() PostgreSQL may read the seats of all events.
     */
    static final String HAS_FREE_SEATS =
            """
            (select s.seat_limit - s.confirmed - s.offered - s.unconfirmed
              + case when s.parties_unconfirmed = 0 then 0 else (select coalesce(sum(r.party_size), 0) from registration r
                where r.event = s.event and r.status = 'UNCONFIRMED' and r.seats_held and r.confirm_by <= ?) end > 0
              from event_seats s where s.event = ?)""";

    private static final String STATES =
            """
            select s.event, e.version, e.updated_at, (select guidance_now()), e.capacity, s.seat_limit, s.confirmed,
              s.unconfirmed - coalesce(lapsed.seats, 0), s.offered, s.waiting - coalesce(lapsed.waiting, 0),
              s.parties_waiting - coalesce(lapsed.parties_waiting, 0),
              case when e.status = 'CANCELLED' then 0
                else s.seat_limit - s.confirmed - s.offered - s.unconfirmed + coalesce(lapsed.seats, 0) end
            from unnest(?) asked (event) join event_seats s on s.event = asked.event join event e on e.id = s.event
            left join lateral (
              select sum(party_size) filter (where seats_held) as seats, sum(party_size) filter (where not seats_held) as waiting,
                count(*) filter (where not seats_held) as parties_waiting
              from registration
              where s.parties_unconfirmed > 0 and event = s.event and status = 'UNCONFIRMED' and confirm_by <= ?) lapsed on true""";

    private final EntityManager entities;
    private final Clock clock;

    AvailabilityRepository(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Returns the seats of an event. */
    public AvailabilityView of(UUID event) {
        return Objects.requireNonNull(states(Set.of(event)).get(event)).seats();
    }

    /**
     * Returns the states of those of the events that exist, by id. It is plain JDBC because it is the most frequent query: the
     * layers above would take longer than the database.
     */
    Map<UUID, EventState> states(Collection<UUID> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        Session session = entities.unwrap(Session.class);
        if (session.isJoinedToTransaction()) {
            session.flush();
        }
        return session.doReturningWork(connection -> states(connection, events));
    }

    private Map<UUID, EventState> states(Connection connection, Collection<UUID> events) throws SQLException {
        Map<UUID, EventState> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(STATES)) {
            query.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            query.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    EventState state = state(row);
                    found.put(state.event(), state);
                }
            }
        }
        return found;
    }

    private static EventState state(ResultSet row) throws SQLException {
        return new EventState(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                new AvailabilityView(
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getInt(10),
                        row.getInt(11),
                        row.getInt(12)));
    }
}
