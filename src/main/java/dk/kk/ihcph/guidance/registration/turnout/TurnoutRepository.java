package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.registration.Attendance;
import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.Count;
import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.PartyGroup;
import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.PastEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts the turnout of past events and the registrations of the next one, in groups: no single registration is read.
 */
@ApplicationScoped
class TurnoutRepository {
    static final int LARGEST_PARTY = 20;
    /** The most events to learn from: older ones say more about other years than about the next event. */
    private static final int MOST_EVENTS = 50;

    /** Started days before the event; whatever is beyond the longest lead time counts as one. */
    private static final String DAYS =
            "least(22, greatest(0, ceil(extract(epoch from e.starts_at - r.registered_at) / 86400)))::integer";

    private static final String EVENTS =
            """
            select e.id, e.registered, e.attended from event e
            where e.type = :type and e.status = 'COMPLETED' and e.starts_at >= :from and e.starts_at < :before
            order by e.starts_at desc, e.id desc limit %d"""
                    .formatted(MOST_EVENTS);

    private static final String ATTENDANCE =
            """
            select r.event, %s, r.coming, count(*)::integer,
                   count(*) filter (where r.attendance = 'CHECKED_IN')::integer
            from registration r join event e on e.id = r.event
            where r.event in (:events) and r.status = 'CONFIRMED' and r.source <> 'WALK_IN'
              and r.attendance is not null
            group by 1, 2, 3"""
                    .formatted(DAYS);

    private static final String SIZES =
            """
            select r.party_size::integer, count(*)::integer from registration r
            where r.event in (:events) and r.status = 'CONFIRMED' and r.source <> 'WALK_IN' group by 1""";

    private static final String REGISTERED =
            """
            select r.party_size::integer, %s, r.coming, r.attendance, count(*)::integer,
                   coalesce(sum(r.persons_arrived), 0)::integer
            from registration r join event e on e.id = r.event
            where r.event = :event and r.status = 'CONFIRMED' group by 1, 2, 3, 4"""
                    .formatted(DAYS);

    private final EntityManager entities;

    TurnoutRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Parties of one event that have the same size, lead time, answer and attendance. */
    record Confirmed(
            int partySize,
            LeadTime leadTime,
            @Nullable Boolean coming,
            @Nullable Attendance attendance,
            int parties,
            int personsArrived) {}

    /**
     * The latest events that were completed, by id.
     *
     * @param from the earliest beginning, included
     * @param before the latest beginning, excluded
     */
    Map<UUID, PastEvent> pastEvents(EventType type, Instant from, Instant before) {
        Map<UUID, PastEvent> events = new LinkedHashMap<>();
        for (Object[] row : rows(EVENTS, Map.of("type", type.name(), "from", from, "before", before))) {
            // Whoever came without a registration is not among the registered.
            Integer registered = (Integer) row[1];
            Integer attended = (Integer) row[2];
            Count heads = registered == null || attended == null
                    ? Count.NONE
                    : new Count(registered, Math.min(attended, registered));
            events.put((UUID) row[0], new PastEvent(heads, Map.of()));
        }
        if (!events.isEmpty()) {
            Map<UUID, Map<PartyGroup, Count>> groups = new HashMap<>();
            for (Object[] row : rows(ATTENDANCE, Map.of("events", events.keySet()))) {
                PartyGroup group =
                        new PartyGroup(LeadTime.of((Integer) row[1]), ReminderAnswer.of((Boolean) row[2], true));
                groups.computeIfAbsent((UUID) row[0], id -> new HashMap<>())
                        .merge(group, new Count((Integer) row[3], (Integer) row[4]), Count::plus);
            }
            groups.forEach((id, counts) -> events.put(id, PastEvent.of(counts)));
        }
        return events;
    }

    /** How many parties there were of each size, from 1 on. */
    int[] partySizes(Collection<UUID> events) {
        int[] sizes = new int[LARGEST_PARTY];
        if (!events.isEmpty()) {
            rows(SIZES, Map.of("events", events)).forEach(row -> sizes[(Integer) row[0] - 1] = (Integer) row[1]);
        }
        return sizes;
    }

    List<Confirmed> confirmed(UUID event) {
        return rows(REGISTERED, Map.of("event", event)).stream()
                .map(row -> new Confirmed(
                        (Integer) row[0],
                        LeadTime.of((Integer) row[1]),
                        (Boolean) row[2],
                        row[3] == null ? null : Attendance.valueOf((String) row[3]),
                        (Integer) row[4],
                        (Integer) row[5]))
                .toList();
    }

    private List<Object[]> rows(String sql, Map<String, ?> parameters) {
        var query = entities.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        return ((List<?>) query.getResultList())
                .stream().map(Object[].class::cast).toList();
    }
}
