package dk.kk.ihcph.guidance.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the client of db-scheduler once: each new one asks the database for its kind, and logs the answer. */
final class TaskClient {
    private TaskClient() {}

    @Produces
    @Singleton
    static SchedulerClient client(AgroalDataSource database) {
        return SchedulerClient.Builder.create(database).build();
    }
}
