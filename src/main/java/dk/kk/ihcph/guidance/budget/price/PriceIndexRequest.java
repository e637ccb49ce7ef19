package dk.kk.ihcph.guidance.budget.price;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to record rates. */
@Schema(name = "PriceIndexRequest", description = "The rates of a year, recorded as its next revision")
public record PriceIndexRequest(
        @NotNull
                @Min(2000)
                @Max(2100)
                @Schema(description = "Year; the rates compare it with the year before", examples = "2027")
                Integer year,
        @NotNull
                @DecimalMin("-50")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 3)
                @Schema(description = "Change of wages from the year before, in per cent", examples = "2.5")
                BigDecimal wageRate,
        @NotNull
                @DecimalMin("-50")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 3)
                @Schema(description = "Change of prices from the year before, in per cent", examples = "2.0")
                BigDecimal priceRate,
        @NotBlank
                @Size(max = 300)
                @Schema(description = "Source of the rates, in Danish", examples = "KL's skøn, budgetvejledning 2027")
                String source,
        @Schema(description = "Whether the rates are an estimate", defaultValue = "false") @Nullable
                Boolean estimate) {}
