package dk.kk.ihcph.guidance.budget.forecast;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The expected outcome of an allocation at the end of its year, entered by a person, with the reason. */
@Schema(
        name = "ForecastOverride",
        description = "A manual forecast of the cost of an allocation at the end of its year")
public record ForecastOverrideView(
        BigDecimal amount,
        @Schema(examples = "A position is vacant until May", maxLength = 1000) String reason,
        // Rounds that were frozen earlier have it as "author".
        @JsonAlias("author") @Schema(examples = "Controller BIF", maxLength = 200) String createdBy,
        // As text in the stored JSON too, where the API's own mapper is not used.
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(description = "Local day on which it was entered")
                LocalDate date) {

    /** Returns the manual forecast that applies; null after a withdrawal. Until the commit its date is today. */
    public static @Nullable ForecastOverrideView of(ForecastOverride newest, ZoneId zone, LocalDate today) {
        BigDecimal amount = newest.amount();
        Instant recordedAt = newest.recordedAt();
        return amount == null
                ? null
                : new ForecastOverrideView(
                        amount.setScale(2),
                        newest.reason(),
                        newest.author(),
                        recordedAt == null ? today : LocalDate.ofInstant(recordedAt, zone));
    }
}
