package dk.kk.ihcph.guidance.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.util.function.Supplier;

/**
 * Marks work that may occupy the database longer than a request may: jobs and housekeeping. Connections that its
 * thread takes meanwhile have the longer limits of {@link ConnectionLimits}.
 */
public final class LongWork {
    private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

    private LongWork() {}

    /**
     * Runs the work with the longer limits.
     *
     * @throws IllegalStateException within a transaction: its connection, which it took when it began, has the usual limits
     */
    public static <T> T call(Supplier<T> work) {
        if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Long work must begin before its transaction");
        }
        RUNNING.set(true);
        try {
            return work.get();
        } finally {
            RUNNING.remove();
        }
    }

    static boolean isRunning() {
        return RUNNING.get();
    }
}
