package dk.kk.ihcph.guidance.budget.plan;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to enter a manual forecast. */
@Schema(
        name = "ForecastOverrideRequest",
        description = "The caller's forecast of the cost of an allocation at the end of its year")
record ForecastRequest(
        @NotNull @Digits(integer = 12, fraction = 2) @Schema(examples = "600000.00") BigDecimal amount,
        @NotBlank
                @Size(max = 1000)
                @Schema(description = "Reason, without names of persons", examples = "A position is vacant until May")
                String reason) {}
