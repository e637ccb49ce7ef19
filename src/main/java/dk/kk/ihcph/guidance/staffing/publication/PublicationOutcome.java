package dk.kk.ihcph.guidance.staffing.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.staffing.shift.ShiftView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shifts that a publication makes binding, and the flaws of the schedule at that time. */
@StoredAnswer("schedules name staff, who are known in both administrations")
@Schema(
        name = "SchedulePublicationOutcome",
        description = "A publication with the shifts that it makes binding and the flaws of the schedule; in a dry run"
                + " what the publication would be")
record PublicationOutcome(
        @Schema(description = "Id of the publication; absent in a dry run") @Nullable UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped PublishedPeriod period,
        @Schema(
                        description = "Reason to publish the schedule with flaws; absent if none was given",
                        examples = "A temp takes the Friday",
                        maxLength = 1000)
                @Nullable
                String overrideReason,
        @Schema(
                        description = "Whether the request can be carried out: no hard rule is broken, and there are no"
                                + " flaws or a reason to override them. Always true unless it is a dry run")
                boolean publishable,
        @Schema(
                        description = "Draft shifts of the period that become binding, by beginning",
                        maxItems = PublicationOutcome.MOST)
                List<ShiftView> shifts,
        @Schema(
                        description = "Gaps in the coverage in order of time, then broken rules",
                        maxItems = PublicationOutcome.MOST)
                List<ScheduleFlaw> flaws)
        implements Versioned {
    static final int MOST = 10_000;
}
