package dk.kk.ihcph.guidance.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.stats.StatsRegistryAdapter;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dk.kk.ihcph.guidance.database.LongWork;
import dk.kk.ihcph.guidance.job.JobQueued;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts db-scheduler with the tasks of all features, and stops it before the database connections close. */
@ApplicationScoped
class BackgroundTasks {
    private static final int AFTER_MIGRATION = 5000;
    private static final int THREADS = 3; // two long jobs leave one for mail
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Scheduler scheduler;
    private final boolean enabled;

    BackgroundTasks(
            AgroalDataSource database,
            MeterRegistry metrics,
            @All List<RecurringTask<?>> recurring,
            @All List<CustomTask<?>> others,
            Clock clock,
            @ConfigProperty(name = "guidance.clock.speed") int speed,
            @ConfigProperty(name = "guidance.background-tasks.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "guidance.background-tasks.enabled") boolean enabled) {
        this.enabled = enabled;
        List<Task<?>> all =
                Stream.<Task<?>>concat(recurring.stream(), others.stream()).toList();
        this.scheduler = Scheduler.create(database, List.<Task<?>>copyOf(others))
                .startTasks(recurring)
                .threads(THREADS)
                // All replicas plan by the same clock, and each has a name of its own.
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(name()))
                .addExecutionInterceptor(BackgroundTasks::withTimeLimits)
                .addSchedulerListener(new StatsRegistryAdapter(new MicrometerStatsRegistry(metrics, all)))
                .pollingInterval(Duration.ofSeconds(10))
                // After the missed heartbeats another replica takes over the work of a killed process: after a
                // minute, or longer with a scripted clock.
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS * speed)
                .shutdownMaxWait(LONGEST_WAIT)
                .build();
    }

    /**
     * Names the replica: the host for people to recognise it, and a random part to distinguish it from an earlier
     * process there.
     */
    private static String name() {
        return new SchedulerName.Hostname().getName() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    /**
     * Applies the short limits of requests to mail, which is short work: it must not wait for an unreachable database
     * as long as a job may.
     */
    private static CompletionHandler<?> withTimeLimits(
            TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
        return task.getTaskName().equals(MailQueue.SEND)
                ? chain.proceed(task, context)
                : LongWork.<CompletionHandler<?>>call(() -> chain.proceed(task, context));
    }

    void start(@Observes @Priority(AFTER_MIGRATION) StartupEvent started) {
        if (enabled) {
            scheduler.start();
        }
    }

    /** Checks the queue at once, because a caller waits for the job. */
    void checkQueue(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued queued) {
        if (enabled) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    void checkQueue(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued queued) {
        if (enabled) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (enabled) {
            scheduler.stop();
        }
    }
}
