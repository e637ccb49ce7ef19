package dk.kk.ihcph.guidance.job;

import java.time.Duration;
import java.util.UUID;

/** A job has ended, in whatever way; told within the transaction that ends it. */
public record JobEnded(UUID job, JobType type, JobStatus status, Duration sinceQueued) {}
