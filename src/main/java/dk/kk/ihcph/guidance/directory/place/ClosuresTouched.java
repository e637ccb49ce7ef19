package dk.kk.ihcph.guidance.directory.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A closure came or went, or the ordinary week changed: whoever promised somebody to be there must look again. Fired within the transaction of the
 * change.
 *
 * @param location the location; all of them where null
 * @param from first local day
 * @param to last local day
 */
public record ClosuresTouched(@Nullable String location, LocalDate from, LocalDate to) {}
