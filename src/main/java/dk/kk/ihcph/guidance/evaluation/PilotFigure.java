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
        @Schema(description = "The value, in the unit; at most two decimals") BigDecimal value,
        @Enumerated(EnumType.STRING) BaselineUnit unit,
        @Schema(description = "Whether the value is rounded") boolean approximate,
        @Schema(description = "Whether the value was derived from figures of the source") boolean derived) {

    /** The period of the measurement. */
    @Schema(name = "BaselinePeriod", description = "Period of the figure")
    record MeasuringPeriod(
            @Schema(description = "First day, included") LocalDate firstDay, LocalDate lastDay, Bilingual label) {}

    /** The place in the source. */
    @Schema(name = "BaselineSource", description = "Source of the figure")
    record Source(@Schema(examples = "KF042", maxLength = 20) String budgetNote, Bilingual label) {}
}
