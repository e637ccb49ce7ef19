package dk.kk.ihcph.guidance.job;

import java.time.Duration;

/** A job has ended, in whatever way; told once that is committed. */
record JobEnded(JobType type, JobStatus status, Duration sinceQueued) {}
