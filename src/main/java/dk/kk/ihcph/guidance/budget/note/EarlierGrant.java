package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.budget.Kroner;
import dk.kk.ihcph.guidance.budget.PriceBasis;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An earlier grant for the same purpose. */
@Schema(name = "EarlierGrant", description = "An earlier grant for the same purpose")
public record EarlierGrant(
        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025") Integer year,
        @NotNull @Digits(integer = 12, fraction = 2) @Schema(examples = "1870000.00") BigDecimal amount,
        @NotNull PriceBasis priceBasis,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "Decision that granted it", examples = "Overførselssagen 2023-2024")
                String source) {

    /** Returns the grant with amounts of two decimals, as all amounts are stored and answered. */
    EarlierGrant inOere() {
        return new EarlierGrant(year, amount.setScale(Kroner.DECIMALS), priceBasis, source);
    }
}
