package dk.kk.ihcph.guidance.budget.allocation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The amount of an allocation, as adopted and with all adjustments decided so far. */
@Schema(hidden = true)
public record AllocatedAmount(
        int year,
        @Schema(description = "Year whose wages and prices the amounts are in") int priceLevel,
        @Schema(description = "Adopted amount in DKK; income is negative") BigDecimal adopted,
        @Schema(description = "Adopted amount plus all decided adjustments, in DKK") BigDecimal adjusted,
        @Schema(description = "Always DKK", maxLength = 3) String currency) {}
