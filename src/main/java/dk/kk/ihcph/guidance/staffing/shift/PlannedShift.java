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
        @Schema(description = "Id of the member of staff") UUID staff,
        @Schema(description = "Code of the location", examples = "IH", maxLength = 20) String location,
        @Schema(description = "The event that it is for") @Nullable UUID event,
        @Schema(description = "Beginning", examples = "2026-01-05T08:00:00Z") Instant startsAt,
        @Schema(description = "End", examples = "2026-01-05T14:00:00Z") Instant endsAt,
        ShiftActivity activity) {

    public Duty duty(@Nullable UUID shift) {
        return new Duty(shift, staff, location, activity, startsAt, endsAt);
    }
}
