package dk.kk.ihcph.guidance.sampledata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Writes synthetic rows directly to the tables, in batches: more than two years of a desk log would take minutes
 * through entities. The tables' constraints and audit triggers still apply.
 */
@ApplicationScoped
class SampleRows {
    private static final int BATCH = 5000;
    /** Matches the initial desk settings. */
    private static final int CALLS_BEFORE_NO_SHOW = 3;

    /** Runs once, because a person trying out the API may switch the desks off again. */
    private static final String SWITCH_ON_DESKS =
            """
            UPDATE desk_settings SET queue_enabled = true, appointments_enabled = true, version = version + 1
            WHERE location IN ('IH', 'KEH') AND version = 0""";

    private static final String INSERT_CONSULTATIONS =
            """
            INSERT INTO consultation (id, version, administration, location, channel, topics, language, municipality,
              moving_to_copenhagen, situation, first_visit, persons, started_at, duration_minutes, result, offers, note,
              status, recorded_at, event, ticket, guide, calls)
            SELECT id::uuid, 0, administration, location, channel, string_to_array(topics, ' '), language, municipality,
              moving::boolean, situation, first_visit, persons::integer, started_at::timestamptz, minutes::integer, result,
              string_to_array(offers, ' '), note, status, ended_at::timestamptz, event::uuid, ticket::uuid, guide, calls::integer
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS sample (id, administration, location,
              channel, topics, language, municipality, moving, situation, first_visit, persons, started_at, minutes,
              result, offers, note, ended_at, status, event, ticket, guide, calls)
            ON CONFLICT DO NOTHING""";

    /** In the order of the statement's arrays. */
    private static final List<ColumnArrays.Column<SampleLogged>> CONSULTATION_COLUMNS = List.of(
            row -> row.entry().id(),
            row -> row.entry().desk().administration(),
            row -> row.entry().desk().location(),
            row -> row.entry().channel(),
            row -> String.join(" ", row.entry().topics()),
            row -> row.entry().citizen().language(),
            row -> row.entry().citizen().municipality(),
            row -> row.entry().citizen().movingToCopenhagen(),
            row -> row.entry().citizen().situation(),
            row -> row.entry().citizen().firstVisit(),
            row -> row.entry().citizen().persons(),
            row -> row.entry().startedAt(),
            row -> row.came() ? row.entry().durationMinutes() : null,
            row -> row.came() ? row.entry().result().result() : null,
            row -> row.came() ? String.join(" ", row.entry().result().offers()) : "",
            row -> row.came() ? row.entry().result().note() : null,
            row -> row.entry().endedAt(),
            row -> row.came() ? "RECORDED" : "NO_SHOW",
            SampleLogged::event,
            row -> row.call() == null ? null : row.call().ticket(),
            row -> row.call() == null ? null : row.call().guide(),
            row -> row.call() == null ? null : row.came() ? 1 : CALLS_BEFORE_NO_SHOW);

    private final DataSource database;

    SampleRows(DataSource database) {
        this.database = database;
    }

    /** Sets the values of a row. */
    private interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    /** Adds a few thousand rows at a time. */
    void addConsultations(List<SampleLogged> consultations) throws SQLException {
        for (int from = 0; from < consultations.size(); from += BATCH) {
            ColumnArrays.write(
                    database,
                    INSERT_CONSULTATIONS,
                    consultations.subList(from, Math.min(from + BATCH, consultations.size())),
                    CONSULTATION_COLUMNS);
        }
    }

    void addReferrals(List<SampleReferral> referrals) throws SQLException {
        ColumnArrays.write(database, SampleReferral.INSERT, referrals, SampleReferral.COLUMNS);
    }

    void switchOnDesks() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SWITCH_ON_DESKS)) {
            statement.executeUpdate();
        }
    }

    boolean hasNote(String code) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT FROM budget_note WHERE code = ?")) {
            statement.setString(1, code);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Returns the codes of the offers by topic, in the order of their codes. */
    Map<String, List<String>> offersByTopic() throws SQLException {
        Map<String, List<String>> offers = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT unnest(topics), code FROM offer ORDER BY code COLLATE \"C\"");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                offers.computeIfAbsent(rows.getString(1), topic -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return offers;
    }

    /**
     * Returns the instant up to which synthetic rows exist. Locks, so that replicas that start together run one after
     * the other.
     */
    Instant through(Instant beginning) throws SQLException {
        write(
                """
                INSERT INTO sample_data (name, statement_da, statement_en, through, generated_at)
                VALUES ('pilot', 'Syntetiske data: ingen af dem er en vejledning, der har fundet sted.',
                  'Synthetic data: none of it is a consultation that took place.', ?, ?) ON CONFLICT DO NOTHING""",
                List.of(beginning),
                (statement, row) -> {
                    statement.setTimestamp(1, Timestamp.from(row));
                    statement.setTimestamp(2, Timestamp.from(row));
                });
        return lock();
    }

    /** Locks the synthetic rows for the rest of the transaction and returns the instant up to which they exist. */
    Instant lock() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT through FROM sample_data WHERE name = 'pilot' FOR UPDATE");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getTimestamp(1).toInstant();
        }
    }

    void doneThrough(Instant now) throws SQLException {
        write(
                "UPDATE sample_data SET through = ?, generated_at = ? WHERE name = 'pilot'",
                List.of(now),
                (statement, row) -> {
                    statement.setTimestamp(1, Timestamp.from(row));
                    statement.setTimestamp(2, Timestamp.from(row));
                });
    }

    /** Has the database count the rows, so that it plans the first queries as all later ones, and the days of the desk. */
    void analyze(LocalDate today) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT analyze_sample_data(), count_desk_figures(?, 10000)")) {
            statement.setObject(1, today);
            statement.execute();
        }
    }

    private <T> void write(String sql, List<T> rows, Binding<T> binding) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                binding.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
