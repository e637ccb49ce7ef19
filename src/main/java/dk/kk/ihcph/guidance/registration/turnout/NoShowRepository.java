package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.database.replica.ReadReplica;
import dk.kk.ihcph.guidance.database.replica.Reading;
import dk.kk.ihcph.guidance.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Counts who came to past events in one statement, by event and by what tells parties apart: no registration is read. */
@ApplicationScoped
class NoShowRepository {
    /**
     * {@link AttendanceRule} says which parties count, and who came. A party can have been reminded if it had its seats before the last reminder was due. That an event sent reminders is known by an answer to one:
     * mails themselves are deleted after a time. Each row tells parties apart by one thing, and an event without a check-in is
     * one row by none.
     */
    private static final String COUNTS =
            """
            with chosen as materialized (
              select e.id, e.type, e.starts_at,
                extract(hour from e.starts_at at time zone cast(:zone as text))::integer as hour,
                (e.starts_at at time zone cast(:zone as text) - make_interval(days => :days)) at time zone cast(:zone as text) as due,
                %s as checked,
                exists (select from registration r where r.event = e.id and r.coming is not null) as asked
              from event e %s and e.status = 'COMPLETED'),
            party as (
              select r.event, r.party_size, r.persons_arrived, least(r.party_size, %d)::text as size, %s as lead,
                case
                  when r.coming then 'COMING'
                  when not r.coming then 'NOT_COMING'
                  when r.confirmed_at > e.due then 'TOO_LATE'
                  when e.asked then 'NO_ANSWER'
                  else 'NOT_ASKED' end as answer,
                %s as seated,
                %s as came
              from chosen e join registration r on r.event = e.id
              where e.checked and %s),
            counted as (
              select event, lead, answer, size,
                count(*) filter (where seated) as registered,
                count(*) filter (where seated and came) as came,
                count(*) filter (where not seated) as gave_back,
                sum(party_size) filter (where seated) as seats,
                sum(persons_arrived) filter (where seated) as persons
              from party group by grouping sets ((event, lead), (event, answer), (event, size)))
            select e.id, e.type, e.hour, e.checked, c.lead, c.answer, c.size,
              coalesce(c.registered, 0)::integer, coalesce(c.came, 0)::integer, coalesce(c.gave_back, 0)::integer,
              coalesce(c.seats, 0)::integer, coalesce(c.persons, 0)::integer
            from chosen e left join counted c on c.event = e.id""";

    /** The columns that tell parties apart, in their order. */
    private static final List<NoShowDimension> COLUMNS =
            List.of(NoShowDimension.LEAD_TIME, NoShowDimension.ANSWER, NoShowDimension.PARTY_SIZE);

    private static final int FIRST_COLUMN = 4;

    private final ReadReplica replica;

    NoShowRepository(ReadReplica replica) {
        this.replica = replica;
    }

    /** The event of a count. */
    record HeldEvent(UUID id, EventType type, int hour) {}

    /**
     * Parties of one event that share a value.
     *
     * @param registered parties with seats when the event began
     * @param came those of them who came
     * @param gaveBack parties that gave back their seats before it began
     * @param seats persons of the parties with seats
     * @param persons those of them who came
     */
    record Parties(int registered, int came, int gaveBack, int seats, int persons) {
        static final Parties NONE = new Parties(0, 0, 0, 0, 0);

        Parties plus(Parties other) {
            return new Parties(
                    registered + other.registered,
                    came + other.came,
                    gaveBack + other.gaveBack,
                    seats + other.seats,
                    persons + other.persons);
        }
    }

    /** A value of a dimension, shared by the parties that are counted together. */
    record Value(NoShowDimension dimension, String value) {}

    /**
     * The parties of an event with this value.
     *
     * @param value absent where nobody is counted
     */
    record Counted(HeldEvent event, boolean hasCheckIns, @Nullable Value value, Parties parties) {}

    /** The counts of the completed events that began in the half-open period. */
    Reading<List<Counted>> counts(NoShowFilter filter, Instant from, Instant to, ZoneId zone, int reminderDays) {
        return replica.read(entities -> counts(entities, filter, from, to, zone, reminderDays));
    }

    private static List<Counted> counts(
            EntityManager entities, NoShowFilter filter, Instant from, Instant to, ZoneId zone, int reminderDays) {
        Query query = new Query()
                .where("e.starts_at >= :from", "from", from)
                .where("e.starts_at < :to", "to", to)
                .where("e.type = :type", "type", filter.type == null ? null : filter.type.name())
                .where(
                        "e.administration = :administration",
                        "administration",
                        filter.administration == null ? null : filter.administration.name());
        NativeQuery<Object[]> counts = entities.unwrap(Session.class)
                .createNativeQuery(
                        COUNTS.formatted(
                                AttendanceRule.HAS_CHECK_INS,
                                query.conditions(),
                                NoShowDimension.LARGE_PARTY,
                                LeadTime.codeOf("r.registered_at", "e.starts_at"),
                                AttendanceRule.HAD_SEATS,
                                AttendanceRule.CAME,
                                AttendanceRule.COUNTS),
                        Object[].class);
        query.parameters().forEach(counts::setParameter);
        return counts.setParameter("zone", zone.getId()).setParameter("days", reminderDays).getResultList().stream()
                .map(NoShowRepository::counted)
                .toList();
    }

    private static Counted counted(Object[] row) {
        HeldEvent event = new HeldEvent((UUID) row[0], EventType.valueOf((String) row[1]), (Integer) row[2]);
        int at = FIRST_COLUMN + COLUMNS.size();
        Parties parties = new Parties(
                (Integer) row[at], (Integer) row[at + 1], (Integer) row[at + 2], (Integer) row[at + 3], (Integer)
                        row[at + 4]);
        for (NoShowDimension dimension : COLUMNS) {
            String value = (String) row[FIRST_COLUMN + COLUMNS.indexOf(dimension)];
            if (value != null) {
                return new Counted(event, (Boolean) row[3], new Value(dimension, value), parties);
            }
        }
        return new Counted(event, (Boolean) row[3], null, parties);
    }
}
