package dk.kk.ihcph.guidance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
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
import java.util.UUID;
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

    @Inject
    SchedulerClient client;

    @Test
    void runWhereThereIsNoRequest() {
        assertThat(tasks)
                .extracting(RecurringTask::getName)
                .contains("pass-on-seats", "remind-of-events", "forget-mails", "forget-jobs");
        tasks.forEach(task -> assertThatNoException().as(task.getName()).isThrownBy(() -> CompletableFuture.runAsync(
                        () -> run(task), BackgroundTasksTest::onAThreadOfItsOwn)
                .join()));
    }

    @Test
    void letsMailWaitAsAWholeUntilThereIsAServer() {
        String waiting = addTask(MailSender.ONCE_THERE_IS_A_SERVER);
        Instant later = Instant.parse("2199-01-01T00:00:00Z");
        String planned = addTask(later);
        tasks.stream().filter(task -> task.getName().equals("resume-mails")).forEach(this::run);
        assertThat(dueTime(waiting)).isBefore(Instant.now().plusSeconds(1));
        assertThat(dueTime(planned)).isEqualTo(later);
        client.cancel(new TaskInstance<Void>(MailQueue.SEND, waiting));
        client.cancel(new TaskInstance<Void>(MailQueue.SEND, planned));
    }

    private String addTask(Instant due) {
        String id = UUID.randomUUID().toString();
        client.scheduleIfNotExists(new TaskInstance<Void>(MailQueue.SEND, id), due);
        return id;
    }

    private Instant dueTime(String id) {
        return client.getScheduledExecution(new TaskInstance<Void>(MailQueue.SEND, id))
                .orElseThrow()
                .getExecutionTime();
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
