package dk.kk.ihcph.guidance.staffing.shift;

import dk.kk.ihcph.guidance.staffing.rule.Duty;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A planned shift, from a request, a template or a roster. */
@Schema(hidden = true)
public record PlannedShift(
        UUID staff,
        @Schema(examples = "IH", maxLength = 20) String location,
        @Schema(description = "Id of the event; absent if it is for none") @Nullable UUID event,
        Instant startsAt,
        Instant endsAt,
        ShiftActivity activity) {

    public Duty duty(@Nullable UUID shift) {
        return new Duty(shift, staff, location, activity, startsAt, endsAt);
    }
}
