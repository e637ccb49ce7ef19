package dk.kk.ihcph.guidance.budget.status;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which deviation on the light changes. */
@Schema(name = "BudgetThresholds", description = "From which deviation on, up or down, the light changes")
public record Thresholds(
        @Schema(description = "Yellow from so many per cent of the adjusted budget on", examples = "2")
                BigDecimal yellowPercent,
        @Schema(description = "Red from so many per cent on", examples = "5") BigDecimal redPercent) {

    /** An allocation below zero is red, whatever is expected of it. */
    public Light of(BigDecimal deviation, BigDecimal adjusted, boolean belowZero) {
        return belowZero ? Light.RED : of(deviation, adjusted);
    }

    /** By the exact deviation, not the rounded one. Where nothing is budgeted, nothing is to be expected either. */
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
