package dk.kk.ihcph.guidance.budget.forecast;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry in the history of manual forecasts of an allocation. */
@Schema(
        name = "ForecastOverrideEntry",
        description = "An override of the forecast of an allocation, or that it was withdrawn")
public record ForecastEntryView(
        UUID id,
        @Schema(description = "Whether it took back the one before") boolean withdrawn,
        @Schema(description = "DKK; absent where it took one back", examples = "600000.00") @Nullable BigDecimal amount,
        @Schema(description = "Why", examples = "A position is vacant until May", maxLength = 1000) String reason,
        @Schema(description = "Who said so", examples = "Controller BIF", maxLength = 200) String author,
        @Schema(description = "Since when it is known", examples = "2026-04-15T09:00:00Z") Instant recordedAt) {

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
