package dk.kk.ihcph.guidance.budget.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount at another price level, with its computation. */
@Schema(name = "PriceConversion", description = "An amount converted to another price level")
record ConversionView(
        @Schema(description = "Given amount in DKK") BigDecimal amount,
        @Schema(description = "Year whose wages and prices the amount is in") int fromPriceLevel,
        @Schema(description = "Year to whose wages and prices the amount is converted") int toPriceLevel,
        @Schema(description = "Share of the amount that follows wages", minimum = "0", maximum = "1")
                BigDecimal wageShare,
        @Schema(description = "Factor between the amounts, shown with 12 digits and computed with 34")
                BigDecimal factor,
        @Schema(description = "Converted amount in DKK, rounded half up to the øre") BigDecimal result,
        @Schema(description = "The rates of each year between the price levels", maxItems = 100) List<YearRate> rates) {
    static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_UP);
}
