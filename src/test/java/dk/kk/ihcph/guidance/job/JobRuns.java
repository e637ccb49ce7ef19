package dk.kk.ihcph.guidance.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs jobs by hand, as the scheduler would, and interrupts them where a test wants it. */
@ApplicationScoped
public class JobRuns {
    private final JobRunner runner;

    JobRuns(JobRunner runner) {
        this.runner = runner;
    }

    /** To its end. */
    public boolean run(String job) {
        return runner.run(UUID.fromString(job), new JobRunner.PauseConditions(() -> false, () -> false));
    }

    /** As if the process ended after so many chunks. */
    public boolean interruptAfter(int chunks, String job) {
        AtomicInteger asked = new AtomicInteger();
        return runner.run(
                UUID.fromString(job),
                new JobRunner.PauseConditions(() -> asked.incrementAndGet() > chunks, () -> false));
    }

    /** Does something between two chunks. */
    public boolean interfereAfter(int chunks, String job, Runnable interference) {
        AtomicInteger asked = new AtomicInteger();
        return runner.run(
                UUID.fromString(job),
                new JobRunner.PauseConditions(
                        () -> {
                            if (asked.getAndIncrement() == chunks) {
                                interference.run();
                            }
                            return false;
                        },
                        () -> false));
    }

    /** What the last attempt does when all have failed. */
    public void giveUp(String job) {
        runner.giveUp(UUID.fromString(job));
    }
}
