package dk.kk.ihcph.guidance.budget;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The amount of a line or total for one year. */
@Schema(name = "YearAmount", description = "An amount for one year")
public record YearAmount(
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "DKK; expenditure is positive, income and savings are negative")
                BigDecimal amount) {}
