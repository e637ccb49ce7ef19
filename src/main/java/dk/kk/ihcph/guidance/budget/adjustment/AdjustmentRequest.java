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
        description = "A proposed change of adopted amounts. The entry against a supplementary grant or a conversion is"
                + " made by the server; the entries of a transfer add up to zero")
record AdjustmentRequest(
        @NotNull AdjustmentKind kind,
        @NotBlank
                @Size(max = 2000)
                @Schema(
                        description = "Why, in Danish",
                        examples = "Flere velkomstarrangementer: 20.000 kr. fra projektledelse til aktiviteter")
                String reason,
        @Min(2000)
                @Max(2100)
                @Schema(
                        description =
                                "Of a conversion, and only of one: the year whose prices and wages the amounts are"
                                        + " in afterwards",
                        examples = "2027")
                @Nullable
                Integer priceLevel,
        @Size(min = 1, max = 1000)
                @Schema(
                        description =
                                "Why an allocation may fall below zero, in Danish. Without it an adjustment is refused"
                                        + " that leaves an allocation less than nothing to spend, or an income to pay",
                        examples = "Dækkes af overførselssagen i november")
                @Nullable
                String belowZeroReason,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "One entry for each allocation that changes")
                List<@NotNull @Valid RequestedChange> entries) {

    /** The change of one allocation. */
    @Schema(name = "BudgetAdjustmentRequestEntry", description = "The change of one allocation")
    record RequestedChange(
            @NotNull
                    @Schema(
                            description = "Id of the allocation, in an open year",
                            examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a")
                    UUID allocation,
            @Digits(integer = 12, fraction = 2)
                    @Schema(
                            description =
                                    "DKK: above 0 what the allocation gets, below 0 what it gives. May be left out of a"
                                            + " conversion only, which then follows /price-indices and the allocation's wage"
                                            + " share",
                            examples = "-20000.00")
                    @Nullable
                    BigDecimal amount) {}
}
