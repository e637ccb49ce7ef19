package dk.kk.ihcph.guidance.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Sets the time limits of a pooled connection when it is taken: the configured ones for a request, longer ones for
 * {@link LongWork}. The socket's limit is longer than the statement's, so that PostgreSQL's own answer comes first.
 */
@ApplicationScoped
class ConnectionLimits implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(ConnectionLimits.class);
    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(2);
    /** Must equal quarkus.transaction-manager.default-transaction-timeout. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(5);

    private static final int LONGEST_SILENCE_MS = 150_000;

    /**
     * Bounds only statements: a long transaction is bounded by the transaction manager, because it may compute
     * between statements.
     */
    private static final String LONG = "SET statement_timeout = " + LONGEST_STATEMENT.toMillis()
            + "; SET transaction_timeout = 0; SET idle_in_transaction_session_timeout = "
            + LONGEST_TRANSACTION.toMillis();

    private static final String USUAL =
            "RESET statement_timeout; RESET transaction_timeout; RESET idle_in_transaction_session_timeout";

    private volatile int usualSilenceMs;

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            usualSilenceMs = connection.getNetworkTimeout();
        } catch (SQLException failure) {
            LOG.warnf("The time limits of a connection cannot be read: %s", failure.getMessage());
        }
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (LongWork.isRunning()) {
            set(connection, LONG, LONGEST_SILENCE_MS);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            if (connection.getNetworkTimeout() == LONGEST_SILENCE_MS) {
                set(connection, USUAL, usualSilenceMs);
            }
        } catch (SQLException gone) {
            LOG.debugf("The connection is closed: %s", gone.getMessage());
        }
    }

    private static void set(Connection connection, String settings, int silenceMs) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings);
            connection.setNetworkTimeout(Runnable::run, silenceMs);
        } catch (SQLException failure) {
            LOG.warnf("The time limits of a connection cannot be set: %s", failure.getMessage());
        }
    }
}
