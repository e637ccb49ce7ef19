package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.staffing.rule.Duty;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /**
     * The published ones of these shifts, which changed.
     *
     * @param before their plans before the change, in the same order
     */
    public static ShiftsTouched changed(List<Shift> shifts, List<Duty> before) {
        Set<UUID> published = new HashSet<>();
        Map<UUID, Set<Instant>> beginnings = new HashMap<>();
        for (int place = 0; place < shifts.size(); place++) {
            Shift shift = shifts.get(place);
            if (shift.isPublished()) {
                published.add(shift.id());
                for (Duty duty : List.of(before.get(place), shift.duty())) {
                    beginnings
                            .computeIfAbsent(duty.staff(), whose -> new HashSet<>())
                            .add(duty.startsAt());
                }
            }
        }
        return new ShiftsTouched(Kind.CHANGED, published, beginnings);
    }

    /** The people whose schedule it touches. */
    public Set<UUID> staff() {
        return beginnings.keySet();
    }
}
