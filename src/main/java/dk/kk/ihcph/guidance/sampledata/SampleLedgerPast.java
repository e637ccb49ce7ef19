package dk.kk.ihcph.guidance.sampledata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;

/** Gives the synthetic ledger a past, so that its status can be queried as of earlier days. */
@ApplicationScoped
class SampleLedgerPast {
    /** Dates the schedule of the year back to before it began. Months that have already been paid are left alone. */
    private static final String PLANNED =
            """
            INSERT INTO commitment (id, allocation, administration, year, month, worked_hours, planned_hours, recorded_at)
            SELECT uuidv7(), allocation, administration, year, month, 0, worked_hours + planned_hours, ?::timestamptz
            FROM commitment told
            WHERE (SELECT note FROM allocation WHERE id = told.allocation) = '%1$s' AND month IS NOT NULL AND recorded_at IS NULL
              AND NOT EXISTS (SELECT FROM commitment known WHERE known.year = told.year
                AND known.allocation = told.allocation AND known.month = told.month AND known.recorded_at IS NOT NULL)"""
                    .formatted(SampleGrant.KF042.code());

    private final DataSource database;

    SampleLedgerPast(DataSource database) {
        this.database = database;
    }

    /** Runs the recording so that its rows count as known from the given instant. */
    void recordAsOf(Instant then, Runnable recording) throws SQLException {
        set(then.toString());
        recording.run();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            statement.execute("SET CONSTRAINTS ALL DEFERRED");
        }
        set("");
    }

    void planKnownSince(LocalDate day, ZoneId zone) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(PLANNED)) {
            insert.setString(1, day.atTime(10, 0).atZone(zone).toInstant().toString());
            insert.executeUpdate();
        }
    }

    private void set(String recordedAt) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement setting =
                        connection.prepareStatement("SELECT set_config('guidance.recorded_at', ?, true)")) {
            setting.setString(1, recordedAt);
            setting.execute();
        }
    }
}
