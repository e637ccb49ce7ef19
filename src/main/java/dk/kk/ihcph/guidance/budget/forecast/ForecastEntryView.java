package dk.kk.ihcph.guidance.budget.forecast;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry in the history of manual forecasts of an allocation. */
@Schema(name = "ForecastOverrideEntry", description = "An override of the forecast of an allocation, or its withdrawal")
public record ForecastEntryView(
        UUID id,
        @Schema(description = "Whether the entry withdrew the override before it") boolean withdrawn,
        @Schema(description = "Forecast in DKK; absent for a withdrawal") @Nullable BigDecimal amount,
        @Schema(examples = "A position is vacant until May", maxLength = 1000) String reason,
        @Schema(examples = "Controller BIF", maxLength = 200) String createdBy,
        @Schema(description = "Time from which it counts") Instant recordedAt) {

    public static ForecastEntryView of(ForecastOverride entry) {
        return new ForecastEntryView(
                entry.id(),
                entry.amount() == null,
                entry.amount(),
                entry.reason(),
                entry.author(),
                Objects.requireNonNull(entry.recordedAt(), "a committed entry has a recording time"));
    }
}
