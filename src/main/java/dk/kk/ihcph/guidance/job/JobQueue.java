package dk.kk.ihcph.guidance.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The tasks of db-scheduler for jobs: one per job, and one that deletes old jobs. */
@ApplicationScoped
class JobQueue {
    private static final Logger LOG = Logger.getLogger(JobQueue.class);
    private static final String RUN = "run-job";
    private static final String FORGET = "forget-jobs";
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final double BACK_OFF = 4;
    /** Retries follow 2, 8, 32 and 128 seconds after a failure: longer than a restart of the database takes. */
    static final int ATTEMPTS = 5;
    /** After this time a run pauses for other waiting jobs and is queued again. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(30);

    private final SchedulerClient tasks;
    private final JobRunner runner;
    private final Event<JobQueued> queued;
    private final Clock clock;

    JobQueue(SchedulerClient tasks, JobRunner runner, Event<JobQueued> queued, Clock clock) {
        this.tasks = tasks;
        this.runner = runner;
        this.queued = queued;
        this.clock = clock;
    }

    /** Adds the job within the current transaction. */
    void add(UUID job) {
        tasks.scheduleIfNotExists(instance(job), clock.instant());
    }

    private static TaskInstance<Void> instance(UUID job) {
        return new TaskInstance<>(RUN, job.toString());
    }

    @Produces
    @Singleton
    CustomTask<Void> runJob() {
        return Tasks.custom(RUN, Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, BACK_OFF))
                .execute(this::run);
    }

    private CompletionHandler<Void> run(TaskInstance<Void> task, ExecutionContext context) {
        UUID job = UUID.fromString(task.getId());
        Instant end = clock.instant().plus(LONGEST_TURN);
        JobRunner.PauseConditions room =
                new JobRunner.PauseConditions(() -> context.getSchedulerState().isShuttingDown(), () -> clock.instant()
                        .isAfter(end));
        try {
            return runner.run(job, room) ? new CompletionHandler.OnCompleteRemove<>() : this::requeue;
        } catch (RuntimeException failure) {
            if (context.getExecution().consecutiveFailures + 1 < ATTEMPTS) {
                throw failure;
            }
            LOG.errorf(failure, "Job %s is given up after %d attempts", job, ATTEMPTS);
            runner.giveUp(job);
            return new CompletionHandler.OnCompleteRemove<>();
        }
    }

    /** Queues the job again behind the others. The queue is checked at once, without waiting for the next poll. */
    private void requeue(ExecutionComplete turn, ExecutionOperations<Void> task) {
        task.reschedule(turn, clock.instant());
        queued.fire(new JobQueued(UUID.fromString(turn.getExecution().getId())));
    }

    @Produces
    @Singleton
    RecurringTask<Void> forgetJobs(JobService jobs, AuditActor actor) {
        return Tasks.recurring(FORGET, FixedDelay.of(Duration.ofHours(1)))
                .execute((task, context) ->
                        actor.runAs(FORGET, () -> LOG.debugf("Deleted %d old jobs", jobs.forgetOld())));
    }
}
