package dk.kk.ihcph.guidance.event.planning;

import dk.kk.ihcph.guidance.event.HeadcountMethod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A headcount. A number that is left out is taken from the check-in or the registrations. */
@Schema(
        name = "HeadcountRequest",
        description = "How many came. What is left out is taken from the check-in and the registrations")
record HeadcountRequest(
        @Schema(description = "Persons who came; default: those who were checked in", examples = "34")
                @Nullable
                @Min(0)
                @Max(10000)
                Integer attended,
        @Schema(description = "Persons registered; default: the confirmed seats", examples = "97")
                @Nullable
                @Min(0)
                @Max(10000)
                Integer registered,
        @Schema(description = "How attended was found; default COUNTED_AT_THE_DOOR where attended is given") @Nullable
                HeadcountMethod headcountMethod) {
    static final HeadcountRequest NOTHING = new HeadcountRequest(null, null, null);
}
