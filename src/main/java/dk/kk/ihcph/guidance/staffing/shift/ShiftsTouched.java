package dk.kk.ihcph.guidance.staffing.shift;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Published shifts came, changed or went: those whose shifts they are must hear of it. Fired once, within the transaction
 * of the change.
 *
 * @param beginnings whose schedule it touches, and when the shifts concerned begin or, before the change, began: of a shift
 *     given to somebody else, both people; of one that was moved, both times
 */
public record ShiftsTouched(Kind kind, Set<UUID> shifts, Map<UUID, Set<Instant>> beginnings) {
    /** What happened to them. */
    public enum Kind {
        PUBLISHED,
        CHANGED,
        CANCELLED
    }

    /** Whose schedule it touches. */
    public Set<UUID> staff() {
        return beginnings.keySet();
    }
}
