package dk.kk.ihcph.guidance.web.replica;

import java.time.Instant;

/**
 * What was read, and as of when.
 *
 * @param asOf what was committed until then is in it; later changes may be
 */
public record Reading<T>(T found, Instant asOf) {}
