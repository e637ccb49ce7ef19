package dk.kk.ihcph.guidance.event.planning;

import dk.kk.ihcph.guidance.event.HeadcountMethod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A headcount. A number that is left out is taken from the check-in or the registrations. */
@Schema(name = "HeadcountRequest", description = "The headcount of an event")
record HeadcountRequest(
        @Schema(description = "Persons who came. Default: the persons who were checked in")
                @Nullable
                @Min(0)
                @Max(10000)
                Integer attended,
        @Schema(description = "Persons registered. Default: the confirmed seats") @Nullable @Min(0) @Max(10000)
                Integer registered,
        @Schema(description = "How `attended` was counted. Default: COUNTED_AT_THE_DOOR if `attended` is given")
                @Nullable
                HeadcountMethod headcountMethod) {
    static final HeadcountRequest NOTHING = new HeadcountRequest(null, null, null);
}
