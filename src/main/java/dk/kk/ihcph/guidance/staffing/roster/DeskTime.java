package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Need;
import java.time.Instant;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A desk that an administration staffs for a while, half-open: where and when a slot is. */
@Schema(hidden = true)
public record DeskTime(
        Administration administration,
        @Schema(examples = "IH", maxLength = 20) String location,
        Instant startsAt,
        Instant endsAt) {
    static final Comparator<DeskTime> IN_TIME = Comparator.comparing(DeskTime::startsAt)
            .thenComparing(DeskTime::location)
            .thenComparing(DeskTime::administration);

    static DeskTime of(Need need) {
        return new DeskTime(need.administration(), need.location(), need.startsAt(), need.endsAt());
    }
}
