package dk.kk.ihcph.guidance.budget.round;

import dk.kk.ihcph.guidance.budget.forecast.AsOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to freeze the status of a year. */
@Schema(name = "ForecastRoundRequest", description = "The status to freeze")
record RoundRequest(
        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2026") Integer year,
        @NotBlank
                @Size(max = 100)
                @Schema(description = "Name of the round, unique in the year", examples = "Forecast round 1")
                String name,
        @Pattern(regexp = AsOf.PATTERN, message = "{pattern.asOf}")
                @Schema(
                        description =
                                "Counts only what was recorded by then: an instant, or a local day, which counts to its"
                                        + " end. Default, and latest possible: now")
                @Nullable
                String asOf) {}
