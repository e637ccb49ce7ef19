package dk.kk.ihcph.guidance.job;

import java.io.IOException;

/** The work of one type of job, which its feature contributes as a bean. */
public interface JobWork {
    JobType type();

    /**
     * Does the work through the run's own transactions, from {@link JobRun#done()} on. A {@code Refused} ends the
     * job as failed with that problem; any other failure lets it be tried again later.
     */
    void run(JobRun run) throws IOException;
}
