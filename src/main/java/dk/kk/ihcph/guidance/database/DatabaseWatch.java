package dk.kk.ihcph.guidance.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Checks every second, on a connection of its own, whether the database accepts writes, and remembers the result.
 * Readiness and requests read the result and never wait for the database.
 *
 * <p>A check reads no table, so that no lock delays it. It flushes a message to the write-ahead log, which fails
 * whenever a commit would, and spills a few rows to a temporary file, which fails when the disk is full.
 */
@ApplicationScoped
public class DatabaseWatch {
    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    /** A commit that takes longer counts as a failure, because callers would wait as long. */
    private static final Duration ANSWER = Duration.ofSeconds(1);
    /** The longest wait for an answer, including the cancellation of a statement. */
    private static final Duration SILENCE = Duration.ofSeconds(3);
    /** A success older than this no longer counts. */
    private static final Duration FRESH = Duration.ofSeconds(3);
    /** After this time without any answer, requests are refused at once instead of each waiting in vain. */
    private static final Duration GONE = Duration.ofSeconds(5);
    /** Number of checks before the connection is renewed: ALTER DATABASE and ALTER ROLE affect only new sessions. */
    private static final int LOOKS_OF_A_CONNECTION = 10;

    /** A small work_mem makes generate_series spill to the disk. */
    private static final String OPTIONS = "-c work_mem=64kB";

    private static final String READ_ONLY =
            "SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean";
    private static final String WRITE =
            "SELECT pg_logical_emit_message(true, 'guidance-api', ''), (SELECT count(*) FROM generate_series(1, 20000))";

    private final OwnConnection connections;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile WatchResult state = new WatchResult(false, 0, false, 0, "not looked yet");

    DatabaseWatch(OwnConnection connections, MeterRegistry metrics) {
        this.connections = connections;
        Gauge.builder("guidance.database.writable", this, watch -> watch.takesWrites() ? 1 : 0)
                .description("1 while the database takes writes of this replica, 0 while it does not")
                .register(metrics);
    }

    /**
     * The result of the last check.
     *
     * @param answered whether the database ever answered; {@code answeredAt} is the last time
     * @param written whether it ever accepted a write; {@code writtenAt} is the last time
     * @param failure the reason why the last check failed; null if it succeeded
     */
    private record WatchResult(
            boolean answered, long answeredAt, boolean written, long writtenAt, @Nullable String failure) {}

    void start(@Observes StartupEvent started) {
        Thread thread = new Thread(this::run, "database-watch");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    /** Returns whether the database accepted a write within the last seconds. */
    public boolean takesWrites() {
        WatchResult now = state;
        return now.failure == null && now.written && isWithin(FRESH, now.writtenAt);
    }

    /** Returns whether the database answered once and has been silent or unreachable for some seconds. */
    public boolean isGone() {
        WatchResult now = state;
        return now.answered && !isWithin(GONE, now.answeredAt);
    }

    private static boolean isWithin(Duration span, long instant) {
        return System.nanoTime() - instant < span.toNanos();
    }

    private void run() {
        Connection connection = null;
        int looks = 0;
        do {
            if (connection == null || looks >= LOOKS_OF_A_CONNECTION) {
                connection = renewed(connection);
                looks = 0;
            }
            if (connection != null && !isAlive(connection)) {
                connection = null;
            }
            looks++;
        } while (!pause());
        close(connection);
    }

    /**
     * Opens a new connection. Keeps the old one if that fails, because the pool also keeps using its old connections.
     */
    private @Nullable Connection renewed(@Nullable Connection old) {
        try {
            Connection fresh = connections.open("guidance-api watch", SILENCE, SILENCE, OPTIONS);
            close(old);
            return fresh;
        } catch (SQLException failure) {
            if (old == null) {
                failed(failure);
            }
            return old;
        }
    }

    /** Checks once; returns whether the connection can be used again. */
    private boolean isAlive(Connection connection) {
        try {
            look(connection);
            return true;
        } catch (SQLException failure) {
            failed(failure);
            close(connection);
            return false;
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alreadyGone) {
            LOG.debugf("Closing the connection failed: %s", alreadyGone.getMessage());
        }
    }

    private void look(Connection connection) throws SQLException {
        long begun;
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout((int) ANSWER.toSeconds());
            try (ResultSet row = statement.executeQuery(READ_ONLY)) {
                row.next();
                if (row.getBoolean(1)) {
                    failed("it is read-only", true);
                    return;
                }
            }
            begun = System.nanoTime();
            statement.executeQuery(WRITE).close();
        }
        long now = System.nanoTime();
        if (now - begun > ANSWER.toNanos()) { // also where a standby that must confirm does not
            failed("it takes longer than " + ANSWER.toSeconds() + " s to confirm a commit", true);
            return;
        }
        if (state.failure != null) {
            LOG.info("The database takes writes");
        }
        state = new WatchResult(true, now, true, now, null);
    }

    private void failed(SQLException failure) {
        failed(String.valueOf(failure.getMessage()), isAnswer(failure));
    }

    private void failed(String reason, boolean answered) {
        WatchResult before = state;
        if (before.failure == null || !before.answered) {
            LOG.warnf("The database takes no writes: %s", reason);
        }
        state = new WatchResult(
                before.answered || answered,
                answered ? System.nanoTime() : before.answeredAt,
                before.written,
                before.writtenAt,
                reason);
    }

    /** Returns whether a working server refused the statement, for a reason other than starting or stopping. */
    private static boolean isAnswer(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof PSQLException refused
                && refused.getServerErrorMessage() != null
                && !state.startsWith("57P")
                && !state.startsWith("08");
    }

    /** Waits until the next check; returns whether the application is stopping. */
    private boolean pause() {
        try {
            return stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
