package dk.kk.ihcph.guidance.consultation.board;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.ConsultationStatus;
import dk.kk.ihcph.guidance.consultation.desk.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a board and of an estimated wait, at a cost that does not grow with the log. */
@ApplicationScoped
class BoardRepository {
    /** No wait reaches further. */
    private static final Duration LONGEST_DAY = Duration.ofHours(12);

    /** One statement, so that nobody stands in line and at the desk at once: it sees one moment. */
    private static final String LINE =
            """
            (select number, status, taken_at as since, appointment is not null as has_appointment, due_at as place,
                cast(null as text) as administration, cast(null as integer) as calls
              from ticket
              where location = :location and day = :day and status = 'WAITING'
              order by due_at, number limit :waiting)
            union all
            (select t.number, c.status, coalesce(p.started_at, c.started_at), t.appointment is not null, c.started_at,
                c.administration, c.calls
              from ticket t
              join consultation c on c.ticket = t.id and c.status in ('CALLED', 'IN_PROGRESS', 'ON_HOLD')
              left join ticket_period p on p.consultation = c.id and p.ended_at is null
              where t.location = :location and t.day = :day and t.status = 'AT_DESK'
              order by c.started_at desc, t.number limit :serving)""";

    /**
     * Time on hold is not time at the desk. Lateral, so that the periods of few consultations are
     * looked up, however many there are.
     */
    private static final String PACE =
            """
            select open.guides, open.busy, done.served, done.minutes, done.squares, open.running
            from (
              select cast(count(distinct c.guide) as integer) as guides,
                cast(count(distinct c.guide) filter (where c.status <> 'ON_HOLD') as integer) as busy,
                cast(coalesce(sum(service.minutes) filter (where c.status <> 'ON_HOLD'), 0) as double precision) as running
              from ticket t
              join consultation c on c.ticket = t.id and c.status in ('CALLED', 'IN_PROGRESS', 'ON_HOLD')
              cross join lateral (
                select sum(extract(epoch from coalesce(p.ended_at, cast(:now as timestamptz)) - p.started_at)) / 60 as minutes
                from ticket_period p
                where p.consultation = c.id and p.state in ('CALLED', 'SERVICE')
              ) service
              where t.location = :location and t.day = :day and t.status = 'AT_DESK'
            ) open, (
              select cast(count(*) as integer) as served, cast(coalesce(sum(minutes), 0) as double precision) as minutes,
                cast(coalesce(sum(minutes * minutes), 0) as double precision) as squares
              from consultation c
              cross join lateral (
                select sum(extract(epoch from p.ended_at - p.started_at)) / 60 as minutes
                from ticket_period p
                where p.consultation = c.id and p.state in ('CALLED', 'SERVICE')
              ) service
              where c.location = :location and c.started_at >= :begin and c.status = 'RECORDED' and not c.forgotten
                and c.ticket is not null and service.minutes is not null
            ) done""";

    /** The second half finds citizens who are here early. */
    private static final String COMING_APPOINTMENTS =
            """
            select starts_at as due from appointment
            where location = :location and starts_at > :now and starts_at < :end and status = 'BOOKED'
            union all
            select due_at from ticket
            where location = :location and day = :day and status = 'WAITING' and guide is not null and due_at > :counted
            order by due limit :most""";

    private final EntityManager entities;

    BoardRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Those in line, in its order, and those at the desks, the last called first. */
    record Line(List<Waiter> waiting, List<QueueBoard.Serving> serving) {}

    /**
     * One in line.
     *
     * @param dueAt the place in line
     */
    record Waiter(QueueBoard.Waiting shown, int number, Instant dueAt) {}

    /**
     * How fast a location serves.
     *
     * @param guides who have a citizen, if only one on hold
     * @param busy who have one at the desk or have called one
     */
    record Pace(int guides, int busy, EstimatedWait.Served served) {}

    private record BoardRow(
            int number,
            String status,
            Instant since,
            boolean appointment,
            Instant place,
            @Nullable String administration,
            @Nullable Integer calls) {
        private static BoardRow of(Object[] columns) {
            return new BoardRow(
                    (Integer) columns[0],
                    (String) columns[1],
                    (Instant) columns[2],
                    (Boolean) columns[3],
                    (Instant) columns[4],
                    (String) columns[5],
                    (Integer) columns[6]);
        }

        private Waiter waiter() {
            return new Waiter(new QueueBoard.Waiting(ticket(), since, appointment), number, place);
        }

        private QueueBoard.Serving serving(String desk, int times) {
            return new QueueBoard.Serving(
                    ticket(), Administration.valueOf(desk), ConsultationStatus.valueOf(status), since, times);
        }

        private String ticket() {
            return new TicketNumber(number).toString();
        }
    }

    Line line(String location, LocalDate day) {
        List<BoardRow> rows = entities
                .unwrap(Session.class)
                .createNativeQuery(LINE, Object[].class)
                .addScalar("number", Integer.class)
                .addScalar("status", String.class)
                .addScalar("since", Instant.class)
                .addScalar("has_appointment", Boolean.class)
                .addScalar("place", Instant.class)
                .addScalar("administration", String.class)
                .addScalar("calls", Integer.class)
                .setParameter("location", location)
                .setParameter("day", day)
                .setParameter("waiting", QueueBoard.MOST_WAITING)
                .setParameter("serving", QueueBoard.MOST_SERVING)
                .getResultList()
                .stream()
                .map(BoardRow::of)
                .toList();
        return new Line(
                rows.stream()
                        .filter(row -> row.administration() == null)
                        .sorted(Comparator.comparing(BoardRow::place).thenComparing(BoardRow::number))
                        .map(BoardRow::waiter)
                        .toList(),
                rows.stream()
                        .filter(row -> row.administration() != null && row.calls() != null)
                        .sorted(Comparator.comparing(BoardRow::place).reversed().thenComparing(BoardRow::number))
                        .map(row -> row.serving(row.administration(), row.calls()))
                        .toList());
    }

    /** The pace of a location on a day that began at the instant {@code begin}. */
    Pace pace(String location, LocalDate day, Instant begin, Instant now) {
        Object[] row = entities.unwrap(Session.class)
                .createNativeQuery(PACE, Object[].class)
                .addScalar("guides", Integer.class)
                .addScalar("busy", Integer.class)
                .addScalar("served", Integer.class)
                .addScalar("minutes", Double.class)
                .addScalar("squares", Double.class)
                .addScalar("running", Double.class)
                .setParameter("location", location)
                .setParameter("day", day)
                .setParameter("begin", begin)
                .setParameter("now", now)
                .getSingleResult();
        return new Pace(
                (Integer) row[0],
                (Integer) row[1],
                new EstimatedWait.Served((Integer) row[2], (Double) row[3], (Double) row[4], (Double) row[5]));
    }

    /**
     * Finds when the coming appointments of the day are due: booked ones, and those of citizens who are here already.
     *
     * @param countedUntil tickets due until then are left out
     */
    List<Instant> comingAppointments(String location, LocalDate day, Instant countedUntil, Instant now) {
        return entities.unwrap(Session.class)
                .createNativeQuery(COMING_APPOINTMENTS, Instant.class)
                .addScalar("due", Instant.class)
                .setParameter("location", location)
                .setParameter("day", day)
                .setParameter("now", now)
                .setParameter("end", now.plus(LONGEST_DAY))
                .setParameter("counted", countedUntil)
                .setParameter("most", QueueBoard.MOST_WAITING)
                .getResultList();
    }
}
