package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.database.LocalTimes;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.database.replica.ReadReplica;
import dk.kk.ihcph.guidance.database.replica.Reading;
import dk.kk.ihcph.guidance.registration.feedback.FeedbackRule;
import dk.kk.ihcph.guidance.registration.turnout.AttendanceRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Adds up events, registrations and feedback where the data is, in one statement: no registration is read. */
@ApplicationScoped
class EventStatisticsRepository {
    /**
     * The registrations are added up by event first, so that an event's own figures count once, and for each event apart: a join
     * would read those of all years. The places are the conditions of the period, and twice the dimensions of registrations.
     */
    private static final String FACTS =
            """
            with chosen as materialized (
              select e.*, e.type = 'POP_UP' as pop_up, e.status = 'COMPLETED' and %s as checked
              from event e %s and e.status <> 'DRAFT'),
            party as (
              select p.* from chosen e cross join lateral (
                select r.event%s,
                  count(*) filter (where %s) as parties,
                  sum(r.party_size) filter (where %s) as persons,
                  count(*) filter (where r.status in ('WAITING', 'OFFERED')) as waiting,
                  count(*) filter (where r.status = 'DECLINED') as declined,
                  count(*) filter (where r.status = 'EXPIRED') as lapsed,
                  count(*) filter (where r.source = 'WALK_IN' and %s) as walk_ins,
                  count(*) filter (where e.checked and %s) as registered,
                  count(*) filter (where e.checked and %s and %s) as came,
                  sum(r.party_size) filter (where e.checked and %s) as seats,
                  sum(r.persons_arrived) filter (where e.checked and %s) as arrived,
                  count(*) filter (where e.checked and %s and not %s) as gave_back,
                  count(*) filter (where %s) as invited
                from registration r
                where r.event = e.id and r.phantom_of is null and r.status <> 'UNCONFIRMED'
                group by %s) p
              where e.status = 'COMPLETED'),
            answer as (
              select f.event, count(*) as answers, sum(f.settling_in) as score
              from chosen e join event_feedback f on f.event = e.id where e.status = 'COMPLETED' group by f.event)
            """;

    private static final String SEATED = "(" + AttendanceRule.COUNTS + " and " + AttendanceRule.HAD_SEATS + ")";

    /** Pop-up guidance has no seats: its citizens are in the desk log. */
    private static final String HELD = "e.status = 'COMPLETED' and not e.pop_up";

    private static final String OF_EVENTS =
            """
            count(*) filter (where %1$s) as held,
              count(*) filter (where e.status = 'CANCELLED' and not e.pop_up) as cancelled,
              count(*) filter (where e.status = 'PUBLISHED' and not e.pop_up) as planned,
              count(*) filter (where e.status = 'COMPLETED' and e.pop_up) as pop_ups,
              count(*) filter (where e.checked) as checked,
              sum(e.capacity) filter (where %1$s) as capacity,
              sum(e.seat_limit) filter (where %1$s) as seat_limit,
              sum(e.registered) filter (where %1$s) as head_registered,
              count(e.registered) filter (where %1$s) as registered_events,
              sum(e.attended) filter (where %1$s) as head_attended,
              count(e.attended) filter (where %1$s) as attended_events,
              sum(e.registered) filter (where %1$s and e.attended is not null) as both_registered,
              sum(e.attended) filter (where %1$s and e.registered is not null) as both_attended,
              sum(e.capacity) filter (where %1$s and e.attended is not null) as attended_capacity,
              sum(a.answers) as answers, sum(a.score) as score,
              sum(greatest(a.answers, p.invited)) filter (where e.status = 'COMPLETED') as invited,
            """
                    .formatted(HELD);

    private static final String OF_REGISTRATIONS =
            """
            sum(p.parties) as parties, sum(p.persons) as persons, sum(p.waiting) as waiting, sum(p.declined) as declined,
              sum(p.lapsed) as lapsed, sum(p.walk_ins) as walk_ins, sum(p.registered) as registered, sum(p.came) as came,
              sum(p.seats) as seats, sum(p.arrived) as arrived, sum(p.gave_back) as gave_back
            """;

    private static final String EVERY_EVENT =
            "from chosen e left join party p on p.event = e.id left join answer a on a.event = e.id";
    private static final String EVERY_PARTY = "from chosen e join party p on p.event = e.id";

    private final ReadReplica replica;

    EventStatisticsRepository(ReadReplica replica) {
        this.replica = replica;
    }

    /** At most so many cells of the events that begin in the half-open period, sorted by the dimensions. */
    Reading<List<EventStatisticsView.Cell>> cells(
            EventStatisticsFilter filter, Instant from, Instant to, ZoneId zone, List<EventDimension> by, int most) {
        Query query = new Query()
                .where("e.starts_at >= :from", "from", from)
                .where("e.starts_at < :to", "to", to)
                .where("e.type = :type", "type", filter.type == null ? null : filter.type.name())
                .where("e.location = :location", "location", filter.location)
                .where(
                        "e.administration = :administration",
                        "administration",
                        filter.administration == null ? null : filter.administration.name());
        return replica.read(entities -> cells(entities, query, zone, by, most));
    }

    private static List<EventStatisticsView.Cell> cells(
            EntityManager entities, Query query, ZoneId zone, List<EventDimension> by, int most) {
        NativeQuery<Tuple> cells =
                entities.unwrap(Session.class).createNativeQuery(facts(query, by) + grouped(by), Tuple.class);
        query.parameters().forEach(cells::setParameter);
        if (by.stream().anyMatch(EventDimension::isOfTime)) {
            cells.setParameter(LocalTimes.ZONE, zone.getId());
        }
        return cells.setMaxResults(most).getResultList().stream()
                .map(row -> new EventStatisticsRow(row, by).cell())
                .toList();
    }

    private static String facts(Query query, List<EventDimension> by) {
        List<EventDimension> ofRegistrations =
                by.stream().filter(EventDimension::isOfRegistration).toList();
        return FACTS.formatted(
                AttendanceRule.HAS_CHECK_INS,
                query.conditions(),
                ofRegistrations.stream()
                        .map(dimension -> ", " + dimension.expression() + " as \"" + dimension.field() + "\"")
                        .collect(Collectors.joining()),
                SEATED,
                SEATED,
                AttendanceRule.CAME,
                SEATED,
                SEATED,
                AttendanceRule.CAME,
                SEATED,
                SEATED,
                AttendanceRule.COUNTS,
                AttendanceRule.HAD_SEATS,
                FeedbackRule.CAN_ANSWER,
                IntStream.rangeClosed(1, ofRegistrations.size() + 1)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", ")));
    }

    private static String grouped(List<EventDimension> by) {
        boolean ofRegistrations = by.stream().anyMatch(EventDimension::isOfRegistration);
        String figures = ofRegistrations ? OF_REGISTRATIONS + EVERY_PARTY : OF_EVENTS + OF_REGISTRATIONS + EVERY_EVENT;
        if (by.isEmpty()) {
            return "select " + figures + " having count(*) > 0";
        }
        String groups = by.stream()
                .map(dimension -> dimension.isOfRegistration()
                        ? "p.\"" + dimension.field() + "\""
                        : dimension.expression() + " as \"" + dimension.field() + "\"")
                .collect(Collectors.joining(", "));
        String places =
                IntStream.rangeClosed(1, by.size()).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return "select " + groups + ", " + figures + " group by " + places + " order by " + places;
    }
}
