package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/** A location's line, written as another replica would write it: beside this application, on connections of its own. */
public final class Line {
    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final String location;
    private int numbers;

    private Line(String location) {
        this.location = location;
    }

    /** A new location, open from nine to three on every day that is no holiday, with its queue switched on. */
    public static Line openedAt(String location) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement sql = owner.createStatement()) {
            sql.execute("select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', false)");
            sql.execute("insert into location (code, name_da, name_en, kind) values ('%s', 'Prøve', 'Test', 'POP_UP')"
                    .formatted(location));
            sql.execute(
                    """
                    insert into opening_hours (location, weekday, opens, closes)
                    select '%s', day, '09:00', '15:00' from unnest(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY',
                      'FRIDAY', 'SATURDAY', 'SUNDAY']) day"""
                            .formatted(location));
            sql.execute("update desk_settings set queue_enabled = true where location = '%s'".formatted(location));
        }
        return new Line(location);
    }

    public String location() {
        return location;
    }

    /** Somebody in line since this moment; the ticket's id. */
    public UUID waiting(Instant since) throws SQLException {
        return waiting(since, since, null);
    }

    /** Somebody in line whose place is that of an appointment, or of when the ticket was taken. */
    public UUID waiting(Instant since, Instant dueAt, UUID appointment) throws SQLException {
        UUID ticket = UUID.randomUUID();
        change(
                """
                insert into ticket (id, version, visit, location, day, number, secret_digest, appointment, topics,
                  moving_to_copenhagen, persons, status, taken_at, due_at)
                values (?, 0, ?, ?, ?, ?, sha256('secret'), ?, '{MITID}', false, 1, 'WAITING', ?, ?)""",
                ticket,
                ticket,
                location,
                LocalDate.ofInstant(since, COPENHAGEN),
                ++numbers,
                appointment,
                since,
                dueAt);
        change(
                "insert into ticket_period (id, ticket, state, started_at) values (?, ?, 'WAITING', ?)",
                UUID.randomUUID(),
                ticket,
                since);
        return ticket;
    }

    /** Has a guide call the ticket; the consultation's id. */
    public UUID called(UUID ticket, String guide, Instant at) throws SQLException {
        UUID consultation = UUID.randomUUID();
        change("update ticket_period set ended_at = ? where ticket = ? and ended_at is null", at, ticket);
        change("update ticket set status = 'AT_DESK', version = version + 1 where id = ?", ticket);
        change(
                """
                insert into consultation (id, version, administration, location, channel, topics, moving_to_copenhagen,
                  first_visit, persons, started_at, offers, status, recorded_at, ticket, guide, calls)
                values (?, 0, 'KFF', ?, 'IN_PERSON', '{MITID}', false, 'UNKNOWN', 1, ?, '{}', 'CALLED', ?, ?, ?, 1)""",
                consultation,
                location,
                at,
                at,
                ticket,
                guide);
        begin(consultation, ticket, "CALLED", at);
        return consultation;
    }

    /** Moves the consultation on to that status; the period that begins with it has that state. */
    public void moved(UUID consultation, UUID ticket, String status, String state, Instant at) throws SQLException {
        end(consultation, at);
        change("update consultation set status = ?, version = version + 1 where id = ?", status, consultation);
        begin(consultation, ticket, state, at);
    }

    void completed(UUID consultation, UUID ticket, Instant at) throws SQLException {
        end(consultation, at);
        change("update consultation set status = 'RECORDED', version = version + 1 where id = ?", consultation);
        change("update ticket set status = 'SERVED', version = version + 1 where id = ?", ticket);
    }

    /** Somebody who was called, seen to and went, at this moment after so long. */
    public UUID served(Instant end, Duration called, Duration service) throws SQLException {
        Instant start = end.minus(service);
        Instant call = start.minus(called);
        UUID ticket = waiting(call);
        UUID consultation = called(ticket, "guide-" + ticket, call);
        moved(consultation, ticket, "IN_PROGRESS", "SERVICE", start);
        completed(consultation, ticket, end);
        return consultation;
    }

    private void begin(UUID consultation, UUID ticket, String state, Instant at) throws SQLException {
        change(
                "insert into ticket_period (id, ticket, consultation, state, started_at) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                ticket,
                consultation,
                state,
                at);
    }

    private void end(UUID consultation, Instant at) throws SQLException {
        change("update ticket_period set ended_at = ? where consultation = ? and ended_at is null", at, consultation);
    }

    /** One transaction. */
    public void change(String change, Object... values) throws SQLException {
        try (Connection connection = TestDatabase.asApplication()) {
            connection.setAutoCommit(false);
            try (Statement actor = connection.createStatement();
                    PreparedStatement statement = connection.prepareStatement(change)) {
                actor.execute("select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', true)");
                for (int i = 0; i < values.length; i++) {
                    Object value = values[i];
                    statement.setObject(
                            i + 1,
                            value instanceof Instant time ? OffsetDateTime.ofInstant(time, ZoneOffset.UTC) : value);
                }
                statement.executeUpdate();
            }
            connection.commit();
        }
    }
}
