package dk.kk.ihcph.guidance.budget.status;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The deviations from which the light changes. */
@Schema(name = "BudgetThresholds", description = "From which deviation on, up or down, the light changes")
public record Thresholds(
        @Schema(description = "Yellow from so many per cent of the adjusted budget on", examples = "2")
                BigDecimal yellowPercent,
        @Schema(description = "Red from so many per cent on", examples = "5") BigDecimal redPercent) {

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
