package dk.kk.ihcph.guidance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only the database can tell is shown as metrics, and what is not known is no number. */
@QuarkusTest
class StateMetricsTest implements ApiTest {
    private static final String ABOUT = "'00000000-0000-7000-8000-00000000057a'";

    @Inject
    AgroalDataSource database;

    @Inject
    StateRepository repository;

    @Inject
    StateMetrics state;

    @AfterEach
    void removeWhatWasAdded() throws SQLException {
        run("DELETE FROM notification WHERE about = " + ABOUT);
        run("DELETE FROM scheduled_tasks WHERE task_name = 'pass-on-seats'");
    }

    @Test
    void countsMailThatWaitsAndMailGivenUp() throws SQLException {
        state.measure();
        double waiting = value("guidance_mail_waiting");
        double givenUp = value("guidance_mail_given_up");
        mail("QUEUED", "now() - interval '30 days'", "now() - interval '20 days'", "NULL");
        mail("QUEUED", "now()", "now() + interval '1 hour'", "NULL");
        mail("SENT", "now()", "now()", "now()");
        mail("FAILED", "now() - interval '2 days'", "now()", "now() - interval '23 hours'");
        mail("FAILED", "now() - interval '3 days'", "now()", "now() - interval '25 hours'");
        state.measure();
        assertThat(value("guidance_mail_waiting") - waiting).isEqualTo(2);
        assertThat(value("guidance_mail_given_up") - givenUp).isEqualTo(1);
        assertThat(value("guidance_mail_oldest_age_seconds")).isGreaterThanOrEqualTo(30 * 86_400.0);
        assertThat(value("guidance_mail_overdue_seconds")).isBetween(20 * 86_400.0, 21 * 86_400.0);
    }

    private void mail(String status, String queued, String due, String ended) throws SQLException {
        run(String.format(
                Locale.ROOT,
                "INSERT INTO notification (id, kind, about, status, queued_at, due_at, ended_at)"
                        + " VALUES (uuidv7(), 'REGISTRATION_CONFIRMED', %s, '%s', %s, %s, %s)",
                ABOUT,
                status,
                queued,
                due,
                ended));
    }

    @Test
    void tellsWhichTaskIsLateAndFails() throws SQLException {
        run("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, last_success,"
                + " consecutive_failures, version) VALUES ('pass-on-seats', 'recurring', now() - interval '20 minutes',"
                + " false, '2026-01-05T08:00:00Z', 4, 1)");
        state.measure();
        assertThat(value("guidance_task_overdue_seconds{task=\"pass-on-seats\"}"))
                .isBetween(1200.0, 1300.0);
        assertThat(value("guidance_task_failures{task=\"pass-on-seats\"}")).isEqualTo(4);
        assertThat(value("guidance_task_last_success_seconds{task=\"pass-on-seats\"}"))
                .isEqualTo(1_767_600_000);
        assertThat(value("guidance_task_overdue_seconds{task=\"forget-mails\"}"))
                .as("a task that nobody has planned")
                .isNaN();
    }

    @Test
    void showsJobsByStatusAndTheSizeOfTheAuditTrail() {
        state.measure();
        assertThat(value("guidance_jobs_by_status{status=\"queued\"}")).isNotNegative();
        assertThat(value("guidance_jobs_by_status{status=\"failed\"}")).isNotNegative();
        assertThat(value("guidance_jobs_oldest_queued_seconds")).isNotNegative();
        assertThat(value("guidance_audit_trail_size_bytes")).isGreaterThan(8192);
        assertThat(value("guidance_database_size_bytes")).isGreaterThan(value("guidance_audit_trail_size_bytes"));
        assertThat(value("guidance_archive_last_success_seconds"))
                .as("the tests' database archives nothing")
                .isNaN();
        assertThat(value("guidance_board_listeners")).isNotNegative();
    }

    @Test
    void knowsNothingWhileTheDatabaseDoesNotAnswer() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        boolean[] away = new boolean[1];
        StateRepository sometimes = new StateRepository(database) {
            @Override
            State measure() throws SQLException {
                if (away[0]) {
                    throw new SQLException("The connection attempt failed.");
                }
                return super.measure();
            }
        };
        StateMetrics measured = new StateMetrics(sometimes, metrics, List.of(), false);
        assertThat(metrics.get("guidance.mail.waiting").gauge().value())
                .as("before it measured")
                .isNaN();
        measured.measure();
        assertThat(metrics.get("guidance.mail.waiting").gauge().value()).isNotNegative();
        away[0] = true;
        measured.measure();
        assertThat(metrics.get("guidance.mail.waiting").gauge().value()).isNaN();
        assertThat(metrics.get("guidance.jobs.by.status")
                        .tag("status", "failed")
                        .gauge()
                        .value())
                .isNaN();
    }

    /** The queries run every half minute on each replica. */
    @Test
    void findsMailByIndexes() throws SQLException {
        assertThat(
                        run(
                                "SELECT count(*) FROM pg_indexes WHERE indexname IN ('notification_that_waits', 'notification_given_up')"))
                .isEqualTo(2);
        assertThat(repository.measure().mail().waiting()).isNotNegative();
    }

    private int run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            if (!sql.execute(statement)) {
                return sql.getUpdateCount();
            }
            sql.getResultSet().next();
            return sql.getResultSet().getInt(1);
        }
    }

    private double value(String series) {
        String metrics = anonymous().basePath("").get("/q/metrics").asString();
        return metrics.lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> line.substring(series.length() + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + series + " in\n"
                        + String.join(
                                "\n",
                                metrics.lines()
                                        .filter(line -> line.contains("guidance_"))
                                        .toList())));
    }
}
