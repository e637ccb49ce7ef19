package dk.kk.ihcph.guidance.job;

import java.util.UUID;

/**
 * A job was queued, for the first time or again. Observed after the commit, so that the job need not wait for the
 * next poll.
 */
public record JobQueued(UUID id) {}
