package dk.kk.ihcph.guidance.sampledata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes synthetic rows directly to the tables, in batches: more than two years of a desk log would take minutes
 * through entities. The tables' constraints and audit triggers still apply.
 */
@ApplicationScoped
class SampleRows {
    private static final int BATCH = 5000;

    /** Runs once, because a person trying out the API may switch the desks off again. */
    private static final String SWITCH_ON_DESKS =
            """
            UPDATE desk_settings SET queue_enabled = true, appointments_enabled = true, version = version + 1
            WHERE location IN ('IH', 'KEH') AND version = 0""";

    private static final String INSERT_CONSULTATIONS =
            """
            INSERT INTO consultation (id, version, administration, location, channel, topics, language, municipality,
              moving_to_copenhagen, situation, first_visit, persons, started_at, duration_minutes, result, offers, note,
              status, recorded_at)
            SELECT id::uuid, 0, administration, location, channel, string_to_array(topics, ' '), language, municipality,
              moving::boolean, situation, first_visit, persons::integer, started_at::timestamptz, minutes::integer, result,
              string_to_array(offers, ' '), note, 'RECORDED', ended_at::timestamptz
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS sample (id, administration, location,
              channel, topics, language, municipality, moving, situation, first_visit, persons, started_at, minutes,
              result, offers, note, ended_at)
            ON CONFLICT DO NOTHING""";

    /** In the order of the statement's arrays. */
    private static final List<Function<SampleConsultation, @Nullable Object>> CONSULTATION_COLUMNS = List.of(
            SampleConsultation::id,
            row -> row.desk().administration(),
            row -> row.desk().location(),
            SampleConsultation::channel,
            row -> String.join(" ", row.topics()),
            row -> row.citizen().language(),
            row -> row.citizen().municipality(),
            row -> row.citizen().movingToCopenhagen(),
            row -> row.citizen().situation(),
            row -> row.citizen().firstVisit(),
            row -> row.citizen().persons(),
            SampleConsultation::startedAt,
            SampleConsultation::durationMinutes,
            row -> row.result().result(),
            row -> String.join(" ", row.result().offers()),
            row -> row.result().note(),
            SampleConsultation::endedAt);

    private final DataSource database;

    SampleRows(DataSource database) {
        this.database = database;
    }

    /** Sets the values of a row. */
    private interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    /** Adds a few thousand rows at a time, each column as one array of texts: three times as fast as row by row. */
    void addConsultations(List<SampleConsultation> consultations) throws SQLException {
        for (int from = 0; from < consultations.size(); from += BATCH) {
            List<SampleConsultation> some = consultations.subList(from, Math.min(from + BATCH, consultations.size()));
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(INSERT_CONSULTATIONS)) {
                for (int column = 0; column < CONSULTATION_COLUMNS.size(); column++) {
                    Function<SampleConsultation, @Nullable Object> value = CONSULTATION_COLUMNS.get(column);
                    Object[] texts = some.stream()
                            .map(row -> Objects.toString(value.apply(row), null))
                            .toArray();
                    statement.setArray(column + 1, connection.createArrayOf("text", texts));
                }
                statement.executeUpdate();
            }
        }
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
