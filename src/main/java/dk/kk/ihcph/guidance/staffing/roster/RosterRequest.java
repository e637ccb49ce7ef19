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

@Schema(name = "RosterRequest", description = "Which period is to be planned, for whom, and what counts how much")
record RosterRequest(
        @NotEmpty
                @Size(max = 2)
                @Schema(
                        description = "For which administrations: the caller's own, or both",
                        examples = "[\"BIF\", \"KFF\"]")
                List<@NotNull Administration> administrations,
        @NotNull @Schema(description = "First day", examples = "2026-03-02") LocalDate from,
        @NotNull @Schema(description = "Last day, at most 366 days in all", examples = "2026-03-29") LocalDate to,
        @Schema(
                        description =
                                "Plan around the shifts that stand, such as after a sickness call: the gaps are filled, and"
                                        + " a standing shift that has not begun passes to somebody else only where that"
                                        + " lifts a gap. Default: standing shifts are never touched",
                        defaultValue = "false")
                Boolean replan,
        @Valid @Nullable RosterWeights weights,
        @Min(1)
                @Max(RosterRequest.LONGEST)
                @Schema(
                        description = "How many seconds to search, 1 to 300; default by the number of slots, 10 to 60",
                        examples = "30")
                @Nullable
                Integer timeLimitSeconds) {
    static final int LONGEST = 300;

    RosterRequest {
        replan = Objects.requireNonNullElse(replan, false);
    }
}
