package dk.kk.ihcph.guidance.staffing.shift;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Published shifts came, changed or went, so that their people must be told. Fired once, within the transaction of the
 * change.
 *
 * @param beginnings by person, the times at which the shifts begin or began before the change: both people of a shift
 *     that changed hands, both times of one that moved
 */
public record ShiftsTouched(Kind kind, Set<UUID> shifts, Map<UUID, Set<Instant>> beginnings) {
    public enum Kind {
        PUBLISHED,
        CHANGED,
        CANCELLED
    }

    /** The people whose schedule it touches. */
    public Set<UUID> staff() {
        return beginnings.keySet();
    }
}
