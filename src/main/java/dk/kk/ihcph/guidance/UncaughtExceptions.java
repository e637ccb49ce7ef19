package dk.kk.ihcph.guidance;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Logs the exception that ends a thread. Otherwise Java prints it to the console, outside the log's format and
 * outside the filter that masks CPR numbers.
 */
@ApplicationScoped
class UncaughtExceptions {
    private static final Logger LOG = Logger.getLogger(UncaughtExceptions.class);
    private static final int BEFORE_ANY_THREAD_STARTS = 1;

    void log(@Observes @Priority(BEFORE_ANY_THREAD_STARTS) StartupEvent starting) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> LOG.errorf(failure, "The thread %s ended unexpectedly", thread.getName()));
    }
}
