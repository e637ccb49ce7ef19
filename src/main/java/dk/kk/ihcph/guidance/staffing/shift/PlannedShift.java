package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.staffing.rule.Duty;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A planned shift, from a request, a template or a roster. */
public record PlannedShift(
        UUID staff, String location, @Nullable UUID event, Instant startsAt, Instant endsAt, ShiftActivity activity) {

    public Duty duty(@Nullable UUID shift) {
        return new Duty(shift, staff, location, activity, startsAt, endsAt);
    }
}
