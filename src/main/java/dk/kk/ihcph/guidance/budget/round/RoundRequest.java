package dk.kk.ihcph.guidance.budget.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to freeze the status of a year. */
@Schema(name = "ForecastRoundRequest", description = "The status to freeze")
record RoundRequest(
        @NotNull @Min(2000) @Max(2100) @Schema(description = "Budget year", examples = "2026") Integer year,
        @NotBlank
                @Size(max = 100)
                @Schema(description = "What the round is called; once a year", examples = "Forecast round 1")
                String name,
        @Size(max = 40)
                @Schema(description = "The end of a local day, or an instant; without it, now", examples = "2026-03-31")
                @Nullable
                String asOf) {}
