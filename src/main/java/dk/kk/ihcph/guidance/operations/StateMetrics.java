package dk.kk.ihcph.guidance.operations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the state of the service as metrics. A thread of its own measures every 30 seconds, so that reading the
 * metrics never waits for the database. While the database does not answer, the values are unknown (NaN). It is no
 * task of db-scheduler, because it must report when those stop.
 */
@ApplicationScoped
class StateMetrics {
    private static final Logger LOG = Logger.getLogger(StateMetrics.class);
    private static final int AFTER_MIGRATION = 5000;
    private static final int EVERY_SECONDS = 30;
    private static final String SECONDS = "seconds";
    private static final String BYTES = "bytes";
    private static final List<String> JOB_STATUS = List.of("queued", "running", "succeeded", "failed", "cancelled");

    private final StateRepository repository;
    private final boolean enabled;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "state-metrics");
        thread.setDaemon(true);
        return thread;
    });
    private volatile State state = State.UNKNOWN;

    StateMetrics(
            StateRepository repository,
            MeterRegistry metrics,
            @All List<RecurringTask<?>> tasks,
            @ConfigProperty(name = "guidance.background-tasks.enabled") boolean enabled) {
        this.repository = repository;
        this.enabled = enabled;
        gauge("guidance.mail.waiting", "Mails that wait to be sent", now -> now.mail()
                        .waiting())
                .register(metrics);
        gauge("guidance.mail.oldest.age", "Age of the oldest mail that waits", now -> now.mail()
                        .oldest())
                .baseUnit(SECONDS)
                .register(metrics);
        gauge("guidance.mail.overdue", "Time by which the sending of a mail is late", now -> now.mail()
                        .overdue())
                .baseUnit(SECONDS)
                .register(metrics);
        gauge("guidance.mail.given.up", "Mails given up in the last 24 hours", now -> now.mail()
                        .givenUp())
                .register(metrics);
        for (String status : JOB_STATUS) {
            gauge(
                            "guidance.jobs.by.status",
                            "Jobs that have not ended, or ended in the last 24 hours",
                            now -> now.jobs(status))
                    .tag("status", status)
                    .register(metrics);
        }
        gauge("guidance.jobs.oldest.queued", "Age of the oldest job that has not begun", State::oldestJob)
                .baseUnit(SECONDS)
                .register(metrics);
        tasks.forEach(task -> register(task.getName(), metrics));
        gauge("guidance.audit.trail.size", "Size of the audit trail with its indexes", State::auditTrail)
                .baseUnit(BYTES)
                .register(metrics);
        gauge("guidance.database.size", "Size of the database", State::database)
                .baseUnit(BYTES)
                .register(metrics);
        gauge("guidance.archive.last.success", "When the write-ahead log was last archived", now -> now.archive()
                        .succeeded())
                .baseUnit(SECONDS)
                .register(metrics);
        gauge("guidance.archive.last.failure", "When archiving the log last failed", now -> now.archive()
                        .failed())
                .baseUnit(SECONDS)
                .register(metrics);
    }

    private void register(String task, MeterRegistry metrics) {
        gauge("guidance.task.last.success", "When the task last succeeded", now -> now.task(task)
                        .lastSuccess())
                .tag("task", task)
                .baseUnit(SECONDS)
                .register(metrics);
        gauge("guidance.task.overdue", "Time since the task should have begun", now -> now.task(task)
                        .overdue())
                .tag("task", task)
                .baseUnit(SECONDS)
                .register(metrics);
        gauge("guidance.task.failures", "Failures of the task since it last succeeded", now -> now.task(task)
                        .failures())
                .tag("task", task)
                .register(metrics);
    }

    private Gauge.Builder<StateMetrics> gauge(String name, String description, ToDoubleFunction<State> value) {
        return Gauge.builder(name, this, metrics -> value.applyAsDouble(metrics.state))
                .description(description);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // measure() throws nothing
    void start(@Observes @Priority(AFTER_MIGRATION) StartupEvent started) {
        if (enabled) {
            work.scheduleWithFixedDelay(this::measure, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        work.shutdownNow();
    }

    /** Measures once. Exceptions are caught, because a thread that throws would not run again. */
    void measure() {
        try {
            state = repository.measure();
        } catch (SQLException | RuntimeException unknown) {
            state = State.UNKNOWN;
            LOG.warnf("The metrics of the service are unknown until the database answers: %s", unknown.getMessage());
        }
    }
}
