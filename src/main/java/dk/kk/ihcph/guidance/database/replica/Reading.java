package dk.kk.ihcph.guidance.database.replica;

import java.time.Instant;

/**
 * The result of a query.
 *
 * @param asOf all changes that were committed until this instant are included; later ones may be
 */
public record Reading<T>(T found, Instant asOf) {}
