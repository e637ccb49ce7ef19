package dk.kk.ihcph.guidance.database.replica;

import java.time.Instant;

/**
 * The result of a query, and as of when it is.
 *
 * @param asOf changes committed until then are in it; later ones may be
 */
public record Reading<T>(T found, Instant asOf) {}
