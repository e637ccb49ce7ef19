package dk.kk.ihcph.guidance.job;

import java.util.UUID;

/** A job was queued, anew or again: told once that is committed, so that it need not wait for the next look at the queue. */
public record JobQueued(UUID id) {}
