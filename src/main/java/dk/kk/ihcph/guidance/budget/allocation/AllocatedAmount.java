package dk.kk.ihcph.guidance.budget.allocation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The amount of an allocation, as adopted and with all adjustments decided so far. */
@Schema(hidden = true)
public record AllocatedAmount(
        @Schema(description = "Budget year", examples = "2026") int year,
        @Schema(description = "The year whose prices and wages the amounts are in", examples = "2026") int priceLevel,
        @Schema(description = "Adopted amount in DKK; income is negative", examples = "623000.00") BigDecimal adopted,
        @Schema(description = "Adopted amount and all adjustments of it, in DKK", examples = "623000.00")
                BigDecimal adjusted,
        @Schema(description = "Always DKK", examples = "DKK", maxLength = 3) String currency) {}
