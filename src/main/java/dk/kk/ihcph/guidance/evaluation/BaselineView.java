package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure of the pilot with which later figures are compared. */
@Schema(name = "Baseline", description = "A figure of the pilot, as its source states it")
record BaselineView(
        @Schema(description = "Stable code of the indicator", examples = "CONSULTATIONS_PER_MONTH", maxLength = 100)
                String indicator,
        Bilingual label,
        @Schema(description = "The value, in the unit; at most two decimals", examples = "900.00") BigDecimal value,
        BaselineUnit unit,
        @Schema(description = "Whether the value is rounded: the source says about, or it follows from a quotient")
                boolean approximate,
        @Schema(description = "Whether it follows from what the source states, without standing there itself")
                boolean derived,
        @Schema(description = "How it was derived; absent where it was not") @Nullable Bilingual derivation,
        MeasuringPeriod period,
        Source source) {

    /** The period of the measurement. */
    @Schema(name = "BaselinePeriod", description = "The period that the figure covers")
    record MeasuringPeriod(
            @Schema(description = "First day, as read from the source's words", examples = "2024-07-01") LocalDate from,
            @Schema(description = "Last day, as read from the source's words", examples = "2025-06-30") LocalDate to,
            Bilingual label) {}

    /** The place in the source. */
    @Schema(name = "BaselineSource", description = "Where the figure stands")
    record Source(
            @Schema(description = "Code of the budget note", examples = "KF042", maxLength = 20) String note,
            Bilingual label) {}
}
