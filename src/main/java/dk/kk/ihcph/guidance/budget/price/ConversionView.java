package dk.kk.ihcph.guidance.budget.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount at another price level, with its computation. */
@Schema(name = "PriceConversion", description = "An amount at another price level, and how it came about")
record ConversionView(
        @Schema(description = "DKK, as asked", examples = "1663000.00") BigDecimal amount,
        @Schema(description = "Year whose prices and wages the amount is in", examples = "2026") int from,
        @Schema(description = "Year to whose prices and wages it is converted", examples = "2029") int to,
        @Schema(description = "Part of the amount that follows wages", examples = "0.97", minimum = "0", maximum = "1")
                BigDecimal wageShare,
        @Schema(
                        description = "What the amount was multiplied by; shown with 12 digits, computed with 34",
                        examples = "1.08411736000")
                BigDecimal factor,
        @Schema(description = "DKK, rounded half up to the øre last", examples = "1802887.17") BigDecimal result,
        @Schema(description = "The rates used, one for each year between the levels", maxItems = 100)
                List<YearRate> rates) {
    static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_UP);
}
