package dk.kk.ihcph.guidance.budget.status;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The deviations from which the light changes. */
@Schema(name = "BudgetThresholds", description = "Deviations, up or down, from which the light changes")
public record Thresholds(
        @Schema(
                        description = "The light is YELLOW from this deviation, in per cent of the adjusted budget",
                        examples = "2")
                BigDecimal yellowPercent,
        @Schema(
                        description = "The light is RED from this deviation, in per cent of the adjusted budget",
                        examples = "5")
                BigDecimal redPercent) {

    /** Returns the light. An allocation below zero is red, whatever its expected outcome. */
    public Light of(BigDecimal deviation, BigDecimal adjusted, boolean belowZero) {
        return belowZero ? Light.RED : of(deviation, adjusted);
    }

    /** Compares the exact deviation, not the rounded one. With a budget of 0, any deviation is red. */
    public Light of(BigDecimal deviation, BigDecimal adjusted) {
        if (adjusted.signum() == 0) {
            return deviation.signum() == 0 ? Light.GREEN : Light.RED;
        }
        BigDecimal hundredfold = deviation.abs().movePointRight(2);
        if (hundredfold.compareTo(redPercent.multiply(adjusted.abs())) >= 0) {
            return Light.RED;
        }
        return hundredfold.compareTo(yellowPercent.multiply(adjusted.abs())) >= 0 ? Light.YELLOW : Light.GREEN;
    }
}
