package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The value of a baseline. */
@Embeddable
@Schema(hidden = true)
record PilotFigure(
        @Schema(description = "The value, in the unit; at most two decimals", examples = "900.00") BigDecimal value,
        @Enumerated(EnumType.STRING) BaselineUnit unit,
        @Schema(description = "Whether the value is rounded: the source says about, or it follows from a quotient")
                boolean approximate,
        @Schema(description = "Whether it follows from what the source states, without standing there itself")
                boolean derived) {

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
