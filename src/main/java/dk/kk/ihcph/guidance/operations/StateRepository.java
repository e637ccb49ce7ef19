package dk.kk.ihcph.guidance.operations;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Reads the state of the service cheaply: from indexes, and from sizes that PostgreSQL maintains. */
@ApplicationScoped
class StateRepository {
    private static final int LONGEST_QUERY_SECONDS = 5;
    private static final String FIGURES =
            """
            SELECT waiting.mails, waiting.oldest, waiting.overdue, given_up.mails AS given_up,
                   (SELECT coalesce(max(extract(epoch FROM guidance_now() - created_at)), 0)
                    FROM job WHERE status = 'QUEUED') AS oldest_job,
                   pg_total_relation_size('audit_entry') AS audit_trail,
                   pg_database_size(current_database()) AS database,
                   extract(epoch FROM archiver.last_archived_time) AS archived,
                   extract(epoch FROM archiver.last_failed_time) AS archive_failed
            FROM (SELECT count(*) AS mails,
                         coalesce(extract(epoch FROM guidance_now() - min(queued_at)), 0) AS oldest,
                         greatest(coalesce(extract(epoch FROM guidance_now() - min(due_at)), 0), 0) AS overdue
                  FROM notification WHERE status = 'QUEUED') waiting,
                 (SELECT count(*) AS mails FROM notification
                  WHERE status = 'FAILED' AND ended_at > guidance_now() - interval '24 hours') given_up,
                 pg_stat_archiver archiver
            """;
    private static final String JOBS =
            """
            SELECT lower(status) AS status, count(*) AS jobs FROM job
            WHERE finished_at IS NULL OR finished_at > guidance_now() - interval '24 hours'
            GROUP BY status
            """;
    private static final String TASKS =
            """
            SELECT task_name, extract(epoch FROM last_success) AS last_success,
                   greatest(extract(epoch FROM guidance_now() - execution_time), 0) AS overdue,
                   coalesce(consecutive_failures, 0) AS failures
            FROM scheduled_tasks WHERE task_instance = 'recurring'
            """;

    private final AgroalDataSource database;

    StateRepository(AgroalDataSource database) {
        this.database = database;
    }

    State measure() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.setQueryTimeout(LONGEST_QUERY_SECONDS);
            Map<String, Double> jobs = jobs(sql);
            Map<String, State.Task> tasks = tasks(sql);
            try (ResultSet row = sql.executeQuery(FIGURES)) {
                row.next();
                return new State(
                        new State.Mail(
                                number(row, "mails"),
                                number(row, "oldest"),
                                number(row, "overdue"),
                                number(row, "given_up")),
                        jobs,
                        number(row, "oldest_job"),
                        tasks,
                        number(row, "audit_trail"),
                        number(row, "database"),
                        new State.Archive(number(row, "archived"), number(row, "archive_failed")));
            }
        }
    }

    private static Map<String, Double> jobs(Statement sql) throws SQLException {
        Map<String, Double> jobs = new HashMap<>();
        try (ResultSet row = sql.executeQuery(JOBS)) {
            while (row.next()) {
                jobs.put(row.getString("status"), number(row, "jobs"));
            }
        }
        return jobs;
    }

    private static Map<String, State.Task> tasks(Statement sql) throws SQLException {
        Map<String, State.Task> tasks = new HashMap<>();
        try (ResultSet row = sql.executeQuery(TASKS)) {
            while (row.next()) {
                tasks.put(
                        row.getString("task_name"),
                        new State.Task(number(row, "last_success"), number(row, "overdue"), number(row, "failures")));
            }
        }
        return tasks;
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }
}
