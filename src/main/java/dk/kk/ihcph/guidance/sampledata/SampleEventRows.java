package dk.kk.ihcph.guidance.sampledata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes synthetic events and registrations. The tables' constraints, counters and audit triggers apply. */
@ApplicationScoped
class SampleEventRows {
    private static final String INSERT_EVENT =
            """
            INSERT INTO event (id, version, administration, co_hosts, type, title_da, title_en, summary_da, summary_en,
              description_da, description_en, programme, starts_at, ends_at, location, address, capacity, status, registered,
              attended, headcount_method, industry, host_organisation, takes_registrations, languages, accessibility_da,
              accessibility_en, catering, planned_cost, planned_allocation, synthetic)
            VALUES (?, 0, 'KFF', '{BIF}', ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{en}',
              'Niveaufri adgang, elevator og teleslynge.', 'Step-free access, a lift and a hearing loop.', ?, ?, (SELECT id FROM allocation WHERE note IN %s
                AND administration = 'KFF' AND purpose = 'ACTIVITIES' AND year = ?), true)
            ON CONFLICT (id) DO UPDATE SET version = event.version + 1, status = excluded.status,
              registered = excluded.registered, attended = excluded.attended, headcount_method = excluded.headcount_method
            WHERE event.status = 'PUBLISHED' AND excluded.status = 'COMPLETED'"""
                    .formatted(SampleGrant.CODES);

    /** ON CONFLICT is not used: an existing row would be counted again before the conflict is detected. */
    private static final String INSERT_REGISTRATION =
            """
            INSERT INTO registration (id, version, event, administration, status, party_size, place, name, email, language,
              municipality, situation, consented_at, source, ticket_code, registered_at, confirmed_at, coming,
              coming_answered_at, attendance, arrived_at, persons_arrived, erased_at, synthetic)
            SELECT sample.id, 0, event.id, event.administration, 'CONFIRMED', ?, 0, ?, ?, ?, ?, ?, ?::timestamptz, 'CITIZEN', ?,
              ?::timestamptz, ?::timestamptz, ?, CASE WHEN ?::boolean IS NOT NULL THEN event.starts_at - interval '1 day' END,
              ?, ?::timestamptz, ?, ?::timestamptz, true
            FROM (VALUES (?)) AS sample (id) JOIN event ON event.id = ?
            WHERE event.status IN ('PUBLISHED', 'COMPLETED') AND NOT EXISTS (SELECT FROM registration WHERE id = sample.id)""";

    private static final String MARK_ATTENDANCE =
            """
            UPDATE registration SET version = version + 1, attendance = ?, arrived_at = ?, persons_arrived = ?
            WHERE id = ? AND status = 'CONFIRMED' AND attendance IS NULL""";

    private static final String INSERT_FEEDBACK =
            """
            INSERT INTO event_feedback (id, event, settling_in, outcomes, comment)
            SELECT id::uuid, event::uuid, score::integer, string_to_array(outcomes, ' '), comment
            FROM unnest(?, ?, ?, ?, ?) AS sample (id, event, score, outcomes, comment) ON CONFLICT DO NOTHING""";

    private static final String MARK_FEEDBACK =
            """
            UPDATE registration SET version = version + 1, feedback_at = day::timestamptz
            FROM unnest(?, ?) AS sample (id, day)
            WHERE registration.id = sample.id::uuid AND attendance = 'CHECKED_IN' AND feedback_at IS NULL""";

    private final DataSource database;

    SampleEventRows(DataSource database) {
        this.database = database;
    }

    /**
     * Adds events. An event that has ended since the last start is completed; other existing events are not changed.
     */
    void addEvents(List<SampleEvent> events) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT_EVENT)) {
            for (SampleEvent event : events) {
                bind(statement, event);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, SampleEvent event) throws SQLException {
        SampleEventKind kind = event.kind();
        int at = 1;
        statement.setObject(at++, event.id());
        statement.setString(at++, kind.name());
        for (int word = 0; word < 6; word++) {
            statement.setString(at++, kind.word(word));
        }
        statement.setString(at++, kind.programme(event.startsAt()));
        statement.setTimestamp(at++, Timestamp.from(event.startsAt()));
        statement.setTimestamp(at++, Timestamp.from(event.endsAt()));
        boolean popUp = kind == SampleEventKind.POP_UP;
        statement.setString(at++, event.location());
        statement.setString(at++, popUp ? "Anker Engelunds Vej 101, 2800 Kongens Lyngby" : null);
        statement.setInt(at++, kind == SampleEventKind.WELCOME ? 120 : 60);
        statement.setString(at++, event.isCompleted() ? "COMPLETED" : "PUBLISHED");
        statement.setObject(at++, event.registered(), Types.INTEGER);
        statement.setObject(at++, event.attended(), Types.INTEGER);
        statement.setString(at++, event.isCompleted() ? "COUNTED_AT_THE_DOOR" : null);
        statement.setString(at++, kind == SampleEventKind.INDUSTRY ? "HEALTH_STAFF" : null);
        statement.setString(at++, popUp ? "A university (synthetic)" : null);
        statement.setBoolean(at++, kind.takesRegistrations());
        statement.setString(at++, popUp ? null : "Coffee, fruit and sandwiches");
        statement.setInt(at++, event.plannedCost());
        statement.setInt(at, event.startsAt().atZone(ZoneOffset.UTC).getYear());
    }

    /** Adds each registration once, and records attendance for events that are over. */
    void addRegistrations(List<SampleRegistration> registrations) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT_REGISTRATION);
                PreparedStatement mark = connection.prepareStatement(MARK_ATTENDANCE)) {
            for (SampleRegistration row : registrations) {
                bind(insert, row);
                insert.addBatch();
                if (row.attendance() != null) {
                    int next = attendance(mark, 1, row.attendance());
                    mark.setObject(next, row.id());
                    mark.addBatch();
                }
            }
            insert.executeBatch();
            mark.executeBatch();
        }
    }

    /** Adds answers of those who came, and notes that they gave one, apart from each other. */
    void addFeedback(List<SampleFeedback> feedback) throws SQLException {
        ColumnArrays.write(
                database,
                INSERT_FEEDBACK,
                feedback.stream().flatMap(one -> one.answers().stream()).toList(),
                List.of(
                        SampleFeedback.Answer::id,
                        SampleFeedback.Answer::event,
                        SampleFeedback.Answer::score,
                        row -> String.join(" ", row.outcomes()),
                        SampleFeedback.Answer::comment));
        ColumnArrays.write(
                database,
                MARK_FEEDBACK,
                feedback.stream().flatMap(one -> one.givers().stream()).toList(),
                List.of(SampleFeedback.Giver::registration, SampleFeedback.Giver::day));
    }

    private static void bind(PreparedStatement statement, SampleRegistration row) throws SQLException {
        boolean erased = row.erasedAt() != null;
        Timestamp registered = Timestamp.from(row.registeredAt());
        int at = 1;
        statement.setInt(at++, row.persons());
        statement.setString(at++, erased ? null : "Citizen " + row.number() + " (synthetic)");
        statement.setString(at++, erased ? null : "citizen" + row.number() + "@example.org");
        statement.setString(at++, row.attendee().language());
        statement.setString(at++, row.attendee().municipality());
        statement.setString(at++, row.attendee().situation());
        statement.setTimestamp(at++, registered);
        statement.setString(at++, "SAMPLE-" + row.id());
        statement.setTimestamp(at++, registered);
        statement.setTimestamp(at++, registered);
        SampleRegistration.SampleAttendance attendance = row.attendance();
        Boolean coming = attendance == null ? null : attendance.coming();
        statement.setObject(at++, coming, Types.BOOLEAN);
        statement.setObject(at++, coming, Types.BOOLEAN);
        at = attendance(statement, at, attendance);
        statement.setTimestamp(at++, timestamp(row.erasedAt()));
        statement.setObject(at++, row.id());
        statement.setObject(at, row.event());
    }

    private static int attendance(
            PreparedStatement statement, int first, SampleRegistration.@Nullable SampleAttendance attendance)
            throws SQLException {
        int at = first;
        Integer arrived = attendance == null ? null : attendance.arrived();
        statement.setString(at++, attendance == null ? null : arrived == null ? "NO_SHOW" : "CHECKED_IN");
        statement.setTimestamp(at++, timestamp(attendance == null ? null : attendance.arrivedAt()));
        statement.setObject(at++, arrived, Types.INTEGER);
        return at;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
