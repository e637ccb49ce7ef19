package dk.kk.ihcph.guidance.budget.adjustment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to propose an adjustment. */
@Schema(
        name = "BudgetAdjustmentRequest",
        description = "A proposed change of adopted amounts. The entries of a transfer add up to 0; the server adds "
                + "the entry against a supplementary grant or a price conversion")
record AdjustmentRequest(
        @NotNull AdjustmentKind kind,
        @NotBlank
                @Size(max = 2000)
                @Schema(
                        description = "Reason, in Danish",
                        examples = "Flere velkomstarrangementer: 20.000 kr. fra projektledelse til aktiviteter")
                String reason,
        @Min(2000)
                @Max(2100)
                @Schema(
                        description =
                                "Year whose wages and prices the amounts are in afterwards. Required for PRICE_LEVEL, not "
                                        + "allowed for other kinds",
                        examples = "2027")
                @Nullable
                Integer priceLevel,
        @Size(min = 1, max = 1000)
                @Schema(
                        description =
                                "Reason why an allocation may fall below zero, in Danish. Without it, an adjustment that takes "
                                        + "an allocation below zero is refused",
                        examples = "Dækkes af overførselssagen i november")
                @Nullable
                String belowZeroReason,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "One entry for each allocation that changes")
                List<@NotNull @Valid RequestedChange> entries) {

    /** The change of one allocation. */
    @Schema(name = "BudgetAdjustmentRequestEntry", description = "The change of one allocation")
    record RequestedChange(
            @NotNull UUID allocation,
            @Digits(integer = 12, fraction = 2)
                    @Schema(
                            description =
                                    "DKK that the allocation receives; negative if it gives. Optional for PRICE_LEVEL, which then "
                                            + "uses the rates of /price-indices and the wage share of the allocation",
                            examples = "-20000.00")
                    @Nullable
                    BigDecimal amount) {}
}
