package dk.kk.ihcph.guidance.job;

import java.io.IOException;

/** The work of one type of job. Its feature contributes it as a bean. */
public interface JobWork {
    JobType type();

    /**
     * Does the work through the run's own transactions, starting after the lines that are committed already. A {@code
     * Refused} ends the job as failed with that problem; after any other failure it is tried again later.
     */
    void run(JobRun run) throws IOException;
}
