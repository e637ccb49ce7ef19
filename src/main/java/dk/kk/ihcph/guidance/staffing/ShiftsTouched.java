package dk.kk.ihcph.guidance.staffing;

import java.util.Set;
import java.util.UUID;

/**
 * Published shifts came, changed or went: those whose shifts they are must hear of it. Fired within the transaction of
 * the change.
 *
 * @param staff whose schedule it touches: of a shift given to somebody else, both
 */
public record ShiftsTouched(Kind kind, Set<UUID> shifts, Set<UUID> staff) {
    /** What happened to them. */
    public enum Kind {
        PUBLISHED,
        CHANGED,
        CANCELLED
    }
}
