package dk.kk.ihcph.guidance.budget.price;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.MathContext;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rise of wages and prices from the year before, in per cent. */
@Embeddable
@Schema(name = "YearRate", description = "Wage and price rates of a year")
public record YearRate(
        @Schema(description = "Year; the rates compare it with the year before", examples = "2027") int year,
        @Schema(
                        description = "Revision of the rates of the year, from 1; the highest applies",
                        examples = "1",
                        minimum = "1")
                int revision,
        @Schema(description = "Change of wages from the year before, in per cent", examples = "2.800")
                BigDecimal wageRate,
        @Schema(description = "Change of prices from the year before, in per cent", examples = "1.900")
                BigDecimal priceRate,
        @Schema(description = "Whether the rates are an estimate") boolean estimate) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Returns 1 + (w · wage + (1 − w) · price) / 100 for the share w of wages. */
    BigDecimal factor(BigDecimal wageShare) {
        BigDecimal rate = wageShare
                .multiply(wageRate)
                .add(BigDecimal.ONE.subtract(wageShare).multiply(priceRate));
        return BigDecimal.ONE.add(rate.divide(HUNDRED, MathContext.DECIMAL128));
    }
}
