package dk.kk.ihcph.guidance.consultation.board;

import dk.kk.ihcph.guidance.database.OwnConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Receives the notifications of PostgreSQL about changed lines, made on any replica: triggers notify at commit.
 * It listens on a connection outside the pool and on one thread, both opened for the first listener. After a lost
 * connection it reports that everything may have changed.
 */
@ApplicationScoped
class QueueChanges {
    private static final Logger LOG = Logger.getLogger(QueueChanges.class);
    private static final String CHANNEL = "guidance_queue";
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(10);
    /** A connection that is silent for this long is checked. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final OwnConnection connections;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile @Nullable Connection current;

    QueueChanges(OwnConnection connections) {
        this.connections = connections;
    }

    /**
     * Begins to listen; a second call changes nothing.
     *
     * @param changed told the location
     * @param connected told whenever changes are heard from now on, and may have been missed before
     */
    synchronized void listen(Consumer<String> changed, Runnable connected) {
        if (thread == null && stopped.getCount() > 0) {
            thread = new Thread(() -> run(changed, connected), "queue-changes");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop() {
        stopped.countDown();
        close(current);
    }

    private void run(Consumer<String> changed, Runnable connected) {
        Duration retry = FIRST_RETRY;
        while (stopped.getCount() > 0) {
            try (Connection connection = connect()) {
                current = connection;
                try (Statement listen = connection.createStatement()) {
                    listen.execute("LISTEN " + CHANNEL);
                }
                connected.run();
                retry = FIRST_RETRY;
                hear(connection, changed);
            } catch (SQLException lost) {
                if (stopped.getCount() > 0) {
                    LOG.warnf("Changes of the line are not heard, next try in %s: %s", retry, lost.getMessage());
                    retry = pause(retry);
                }
            }
        }
    }

    private void hear(Connection connection, Consumer<String> changed) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (stopped.getCount() > 0) {
            PGNotification[] heard = postgres.getNotifications((int) SILENCE.toMillis());
            if (heard == null || heard.length == 0) {
                if (!connection.isValid((int) ANSWER.toSeconds())) {
                    throw new SQLException("the connection is dead");
                }
                continue;
            }
            for (PGNotification one : heard) {
                changed.accept(one.getParameter());
            }
        }
    }

    /** Opens a connection without the limits of the pool on statements: this one waits by design. */
    private Connection connect() throws SQLException {
        return connections.open("guidance-api listener", ANSWER, Duration.ZERO, "-c idle_session_timeout=0");
    }

    private Duration pause(Duration retry) {
        try {
            if (stopped.await(retry.toMillis(), TimeUnit.MILLISECONDS)) {
                return retry;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
        Duration longer = retry.multipliedBy(2);
        return longer.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : longer;
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alreadyGone) {
            LOG.debugf("Closing: %s", alreadyGone.getMessage());
        }
    }
}
