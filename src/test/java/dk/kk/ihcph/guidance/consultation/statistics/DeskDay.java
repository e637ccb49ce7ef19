package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened at the desks, as a plain model that can be written to the database and counted by hand. */
final class DeskDay {
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    /** What a ticket went through, in order. */
    record Period(String state, Instant from, Instant to, boolean forgotten, @Nullable Visit visit) {}

    /** A consultation, called from the line or logged afterwards. */
    static final class Visit {
        final UUID id = UUID.randomUUID();
        String status = "RECORDED";
        String administration = "BIF";
        String location = "IH";

        @Nullable
        String language = "en";

        List<String> topics = List.of("MITID");
        int persons = 1;
        Instant start = Instant.EPOCH;

        @Nullable
        Integer noted;

        boolean forgotten;
        String channel = "IN_PERSON";
        String firstVisit = "UNKNOWN";
        boolean movingToCopenhagen;

        @Nullable
        String municipality;

        @Nullable
        String situation;

        @Nullable
        String result;

        @Nullable
        Ticket ticket;

        final List<String> referrals = new ArrayList<>();

        @Nullable
        Integer score;

        Visit(Instant start) {
            this.start = start;
        }

        LocalDate day() {
            return LocalDate.ofInstant(start, ZONE);
        }

        int hour() {
            return start.atZone(ZONE).getHour();
        }
    }

    /** A ticket, whose clock runs on with every step. */
    static final class Ticket {
        final UUID id = UUID.randomUUID();
        final String location;
        final Instant taken;
        final List<Period> periods = new ArrayList<>();
        private Instant now;

        Ticket(String location, Instant taken) {
            this.location = location;
            this.taken = taken;
            this.now = taken;
        }

        Ticket waits(Duration time, boolean forgotten) {
            return step("WAITING", time, forgotten, null);
        }

        Ticket step(String state, Duration time, boolean forgotten, @Nullable Visit visit) {
            periods.add(new Period(state, now, now.plus(time), forgotten, visit));
            now = now.plus(time);
            return this;
        }

        Instant now() {
            return now;
        }
    }

    final List<Visit> visits = new ArrayList<>();
    final List<Ticket> tickets = new ArrayList<>();
    private int number;

    /** Writes everything as whoever ran the desks would have. */
    void store() {
        try (Connection connection = TestDatabase.asOwner();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', true)");
            storeTickets(connection);
            storeVisits(connection);
            storePeriods(connection);
            storeReferrals(connection);
            storeRatings(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void storeTickets(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into ticket (id, version, visit, location, day, number, secret_digest, topics, moving_to_copenhagen,
                  persons, status, taken_at, due_at)
                values (?, 0, ?, ?, ?, ?, sha256(uuid_send(?)), '{MITID}', false, 1, 'SERVED', ?, ?)""")) {
            for (Ticket ticket : tickets) {
                set(
                        insert,
                        ticket.id,
                        ticket.id,
                        ticket.location,
                        LocalDate.ofInstant(ticket.taken, ZONE),
                        ++number,
                        ticket.id,
                        ticket.taken,
                        ticket.taken);
            }
            insert.executeBatch();
        }
    }

    private void storeVisits(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into consultation (id, version, administration, location, channel, topics, language,
                  moving_to_copenhagen, first_visit, persons, started_at, duration_minutes, offers, status, void_reason,
                  recorded_at, ticket, guide, calls, forgotten, municipality, situation, result)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Visit visit : visits) {
                Ticket ticket = visit.ticket;
                set(
                        insert,
                        visit.id,
                        visit.administration,
                        visit.location,
                        visit.channel,
                        connection.createArrayOf("varchar", visit.topics.toArray()),
                        visit.language,
                        visit.movingToCopenhagen,
                        visit.firstVisit,
                        visit.persons,
                        visit.start,
                        visit.noted,
                        visit.status,
                        visit.status.equals("VOIDED") ? "Logged twice" : null,
                        visit.start,
                        ticket == null ? null : ticket.id,
                        ticket == null ? null : visit.id.toString(),
                        ticket == null ? null : 1,
                        visit.forgotten,
                        visit.municipality,
                        visit.situation,
                        visit.result);
            }
            insert.executeBatch();
        }
    }

    private void storePeriods(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into ticket_period (id, ticket, consultation, state, started_at, ended_at, forgotten)
                values (uuidv7(), ?, ?, ?, ?, ?, ?)""")) {
            for (Ticket ticket : tickets) {
                for (Period period : ticket.periods) {
                    Visit visit = period.visit();
                    set(
                            insert,
                            ticket.id,
                            visit == null ? null : visit.id,
                            period.state(),
                            period.from(),
                            period.to(),
                            period.forgotten());
                }
            }
            insert.executeBatch();
        }
    }

    /** Closed ones alone may be many to one target. */
    private void storeReferrals(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into referral (id, version, consultation, administration, to_offer, message, status, sent_at, due_on,
                  answered_at, ended_at, decline_reason)
                values (uuidv7(), 0, ?, ?, 'CV_FEEDBACK', 'A test', ?, ?, '2100-01-01', ?, ?, ?)""")) {
            for (Visit visit : visits) {
                for (String status : visit.referrals) {
                    boolean declined = status.equals("DECLINED");
                    set(
                            insert,
                            visit.id,
                            visit.administration,
                            status,
                            visit.start,
                            declined ? visit.start : null,
                            status.equals("SENT") ? null : visit.start,
                            declined ? "Full" : null);
                }
            }
            insert.executeBatch();
        }
    }

    private void storeRatings(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into rating (visit, consultation, score, rated_at) values (?, ?, ?, ?)")) {
            for (Visit visit : visits) {
                Ticket ticket = visit.ticket;
                if (visit.score != null && ticket != null) {
                    set(insert, ticket.id, visit.id, visit.score, visit.start);
                }
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            insert.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        insert.addBatch();
    }
}
