package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.sampledata.SampleVisit.SampleBooking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes synthetic tickets, their periods, ratings and past appointments. Nobody has their secrets. */
@ApplicationScoped
class SampleVisitRows {
    /** Numbers go on after those that were given out already. */
    private static final String INSERT_TICKETS =
            """
            INSERT INTO ticket (id, version, visit, location, day, number, secret_digest, appointment, guide, topics, language,
              municipality, moving_to_copenhagen, persons, status, taken_at, due_at)
            SELECT id::uuid, 0, id::uuid, sample.location, sample.day::date,
              coalesce(last, 0) + row_number() OVER (PARTITION BY sample.location, sample.day ORDER BY taken_at::timestamptz, id),
              sha256(uuid_send(gen_random_uuid())), appointment::uuid, guide::uuid, string_to_array(topics, ' '), language,
              municipality, moving::boolean, persons::integer, status, taken_at::timestamptz, due_at::timestamptz
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS sample (id, location, day, appointment, guide, topics, language,
              municipality, moving, persons, status, taken_at, due_at)
            LEFT JOIN ticket_counter counter ON counter.location = sample.location AND counter.day = sample.day::date""";

    private static final String COUNT_TICKETS =
            """
            INSERT INTO ticket_counter (location, day, last)
            SELECT location, day, max(number) FROM ticket WHERE id IN (SELECT unnest(?)::uuid) GROUP BY location, day
            ON CONFLICT (location, day) DO UPDATE SET last = excluded.last""";

    private static final String INSERT_PERIODS =
            """
            INSERT INTO ticket_period (id, ticket, consultation, state, started_at, ended_at)
            SELECT uuidv7(), ticket::uuid, consultation::uuid, state, started_at::timestamptz, ended_at::timestamptz
            FROM unnest(?, ?, ?, ?, ?) AS sample (ticket, consultation, state, started_at, ended_at)""";

    private static final String INSERT_RATINGS =
            """
            INSERT INTO rating (visit, consultation, score, rated_at)
            SELECT ticket::uuid, consultation::uuid, score::integer, served_at::timestamptz + interval '20 minutes'
            FROM unnest(?, ?, ?, ?) AS sample (ticket, consultation, score, served_at)""";

    /** As the erasure leaves them: without a name once they are over for some time. */
    private static final String INSERT_APPOINTMENTS =
            """
            INSERT INTO appointment (id, version, administration, guide, location, starts_at, ends_at, blocked_until, topics,
              language, municipality, moving_to_copenhagen, channel, name, email, status, secret_digest, created_at,
              checked_in_at, ticket, erased_at)
            SELECT id::uuid, 0, administration, guide::uuid, location, starts_at::timestamptz, ends_at::timestamptz,
              blocked_until::timestamptz, ARRAY[topic], language, '0101', false, 'IN_PERSON',
              CASE WHEN erased_at IS NULL THEN 'Citizen ' || number || ' (synthetic)' END,
              CASE WHEN erased_at IS NULL THEN 'citizen' || number || '@example.org' END,
              status, sha256(uuid_send(gen_random_uuid())), starts_at::timestamptz - interval '6 days',
              checked_in_at::timestamptz, ticket::uuid, erased_at::timestamptz
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS sample (id, administration, guide, location, starts_at,
              ends_at, blocked_until, topic, language, number, status, checked_in_at, ticket, erased_at)
            ON CONFLICT DO NOTHING""";

    private static final Duration KEPT = Duration.ofDays(90);

    private final DataSource database;

    SampleVisitRows(DataSource database) {
        this.database = database;
    }

    /** A time in one state. */
    private record Period(UUID ticket, @Nullable UUID consultation, String state, Instant from, Instant to) {}

    /** A past appointment, and the visit of who came to it. */
    private record Past(SampleBooking booking, @Nullable SampleVisit visit, @Nullable Instant erasedAt) {}

    /** Adds tickets before the consultations that they lead to. */
    void addTickets(List<SampleVisit> visits) throws SQLException {
        ColumnArrays.write(
                database,
                INSERT_TICKETS,
                visits,
                List.of(
                        SampleVisit::ticket,
                        row -> row.citizen().desk().location(),
                        SampleVisit::day,
                        row -> row.booking() == null
                                ? null
                                : row.booking().appointment().id(),
                        row -> row.booking() == null
                                ? null
                                : row.booking().appointment().guide().id(),
                        row -> String.join(" ", row.citizen().topics()),
                        row -> row.citizen().citizen().language(),
                        row -> row.citizen().citizen().municipality(),
                        row -> row.citizen().citizen().movingToCopenhagen(),
                        row -> row.citizen().citizen().persons(),
                        SampleVisit::status,
                        row -> row.stay().takenAt(),
                        SampleVisit::dueAt));
        ColumnArrays.write(database, COUNT_TICKETS, visits, List.of(SampleVisit::ticket));
    }

    /** Adds what happened to tickets, once their consultations are there. */
    void addPeriods(List<SampleVisit> visits) throws SQLException {
        List<Period> periods = new ArrayList<>();
        visits.forEach(visit -> addPeriods(visit, periods));
        ColumnArrays.write(
                database,
                INSERT_PERIODS,
                periods,
                List.of(Period::ticket, Period::consultation, Period::state, Period::from, Period::to));
        ColumnArrays.write(
                database,
                INSERT_RATINGS,
                visits.stream().filter(visit -> visit.score() != null).toList(),
                List.of(SampleVisit::ticket, row -> row.citizen().id(), SampleVisit::score, row -> row.stay()
                        .servedAt()));
    }

    private static void addPeriods(SampleVisit visit, List<Period> periods) {
        SampleVisit.Stay stay = visit.stay();
        UUID consultation = visit.citizen().id();
        periods.add(new Period(visit.ticket(), null, "WAITING", stay.takenAt(), stay.waitedUntil()));
        if (stay.calledAt() != null && stay.answeredAt() != null) {
            periods.add(new Period(visit.ticket(), consultation, "CALLED", stay.calledAt(), stay.answeredAt()));
        }
        if (stay.answeredAt() != null && stay.servedAt() != null) {
            periods.add(new Period(visit.ticket(), consultation, "SERVICE", stay.answeredAt(), stay.servedAt()));
        }
    }

    /** Adds the appointments that visits were booked by, and those that nobody came to. */
    void addAppointments(List<SampleVisit> visits, List<SampleBooking> missed, Instant now) throws SQLException {
        List<Past> past = new ArrayList<>();
        for (SampleVisit visit : visits) {
            if (visit.booking() != null) {
                past.add(past(visit.booking(), visit, now));
            }
        }
        missed.forEach(booking -> past.add(past(booking, null, now)));
        ColumnArrays.write(
                database,
                INSERT_APPOINTMENTS,
                past,
                List.of(
                        row -> row.booking().appointment().id(),
                        row -> row.booking().appointment().guide().administration(),
                        row -> row.booking().appointment().guide().id(),
                        row -> row.booking().appointment().location(),
                        row -> row.booking().appointment().startsAt(),
                        row -> row.booking().appointment().startsAt().plus(SampleAppointment.SLOT),
                        row -> row.booking().appointment().startsAt().plus(SampleAppointment.SLOT_AND_BUFFER),
                        row -> row.booking().appointment().topic(),
                        row -> row.booking().appointment().language(),
                        row -> row.booking().appointment().number(),
                        row -> row.booking().status(),
                        row -> row.visit() == null ? null : row.visit().stay().takenAt(),
                        row -> row.visit() == null ? null : row.visit().ticket(),
                        Past::erasedAt));
    }

    private static Past past(SampleBooking booking, @Nullable SampleVisit visit, Instant now) {
        Instant erased =
                booking.appointment().startsAt().plus(SampleAppointment.SLOT).plus(KEPT);
        return new Past(booking, visit, erased.isAfter(now) ? null : erased);
    }
}
