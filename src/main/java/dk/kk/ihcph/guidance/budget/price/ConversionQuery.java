package dk.kk.ihcph.guidance.budget.price;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a conversion. */
public class ConversionQuery implements ParameterBean {
    @QueryParam("amount")
    @NotNull
    @Digits(integer = 12, fraction = 2)
    @DecimalMin("-999999999999.99")
    @DecimalMax("999999999999.99")
    @Parameter(description = "Amount in DKK", example = "1663000.00", required = true)
    public BigDecimal amount = BigDecimal.ZERO;

    @QueryParam("fromPriceLevel")
    @NotNull
    @Min(2000)
    @Max(2100)
    @Parameter(description = "Year whose wages and prices the amount is in", example = "2026", required = true)
    public Integer fromPriceLevel = 0;

    @QueryParam("toPriceLevel")
    @NotNull
    @Min(2000)
    @Max(2100)
    @Parameter(
            description = "Year to whose wages and prices the amount is converted",
            example = "2029",
            required = true)
    public Integer toPriceLevel = 0;

    @QueryParam("wageShare")
    @DecimalMin("0")
    @DecimalMax("1")
    @Digits(integer = 1, fraction = 4)
    @Parameter(
            description = "Share of the amount that follows wages; the rest follows prices. Default: 1",
            example = "0.97")
    public @Nullable BigDecimal wageShare;
}
