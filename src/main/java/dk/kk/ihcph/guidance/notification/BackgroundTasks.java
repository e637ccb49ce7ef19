package dk.kk.ihcph.guidance.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts db-scheduler with every recurring task that a feature produces, and stops it before the database goes. */
@ApplicationScoped
class BackgroundTasks {
    private static final int AFTER_MIGRATION = 5000;
    private static final int THREADS = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Scheduler scheduler;
    private final boolean enabled;

    BackgroundTasks(
            AgroalDataSource database,
            @All List<RecurringTask<?>> recurring,
            @ConfigProperty(name = "guidance.background-tasks.enabled") boolean enabled) {
        this.enabled = enabled;
        this.scheduler = Scheduler.create(database)
                .startTasks(recurring)
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(10))
                .shutdownMaxWait(LONGEST_WAIT)
                .build();
    }

    void start(@Observes @Priority(AFTER_MIGRATION) StartupEvent started) {
        if (enabled) {
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (enabled) {
            scheduler.stop();
        }
    }
}
