package dk.kk.ihcph.guidance.directory.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A closure was added or removed, or the ordinary week changed, so that features must check their promises for these
 * days again. Fired within the transaction of the change.
 *
 * @param location the location; null for all
 * @param from the first local day
 * @param to the last local day, included
 */
public record ClosuresTouched(@Nullable String location, LocalDate from, LocalDate to) {}
