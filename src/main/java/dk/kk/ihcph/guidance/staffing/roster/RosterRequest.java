package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RosterRequest", description = "The period and the administrations to plan, and the weights")
record RosterRequest(
        @NotEmpty
                @Size(max = 2)
                @Schema(
                        description = "Administrations to plan: the caller's own, or both",
                        examples = "[\"BIF\", \"KFF\"]")
                List<@NotNull Administration> administrations,
        @NotNull LocalDate firstDay,
        @NotNull @Schema(description = "Last local day, included; at most 366 days in all") LocalDate lastDay,
        @Schema(
                        description =
                                "`true`: an existing shift that has not begun may pass to another staff member if that closes"
                                        + " a gap, such as after a sickness call. Default: existing shifts stay as they are",
                        defaultValue = "false")
                Boolean replan,
        @Valid @Nullable RosterWeights weights,
        @Min(1)
                @Max(RosterRequest.LONGEST)
                @Schema(
                        description = "Time limit of the search in seconds; default: 10 to 60 by the number of slots",
                        examples = "30")
                @Nullable
                Integer timeLimitSeconds) {
    static final int LONGEST = 300;

    RosterRequest {
        replan = Objects.requireNonNullElse(replan, false);
    }
}
