package dk.kk.ihcph.guidance.job;

import java.time.Duration;
import java.util.UUID;

/** A job has ended, with any status. Fired within the transaction that ends it. */
public record JobEnded(UUID job, JobType type, JobStatus status, Duration sinceQueued) {}
