package dk.kk.ihcph.guidance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dk.kk.ihcph.guidance.ApiTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is done now and then is done on the scheduler's own threads, where there is neither a request nor a transaction. */
@QuarkusTest
class BackgroundTasksTest implements ApiTest {
    @Inject
    @All
    List<RecurringTask<?>> tasks;

    @Inject
    AgroalDataSource database;

    @Test
    void runWhereThereIsNoRequest() {
        assertThat(tasks)
                .extracting(RecurringTask::getName)
                .contains("pass-on-seats", "remind-of-events", "forget-mails", "forget-jobs");
        tasks.forEach(task -> assertThatNoException().as(task.getName()).isThrownBy(() -> CompletableFuture.runAsync(
                        () -> run(task), BackgroundTasksTest::onAThreadOfItsOwn)
                .join()));
    }

    private <T> void run(RecurringTask<T> task) {
        TaskInstance<T> instance = new TaskInstance<>(task.getName(), RecurringTask.INSTANCE);
        Scheduler scheduler = Scheduler.create(database).build();
        Execution now = new Execution(Instant.now(), instance);
        task.execute(instance, new ExecutionContext(scheduler.getSchedulerState(), now, scheduler, null));
    }

    private static void onAThreadOfItsOwn(Runnable work) {
        new Thread(work).start();
    }
}
