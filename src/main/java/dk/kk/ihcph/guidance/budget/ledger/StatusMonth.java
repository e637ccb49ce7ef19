package dk.kk.ihcph.guidance.budget.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A month of the status of a year. */
@Schema(name = "BudgetStatusMonth", description = "A month of a budget status, in DKK")
public record StatusMonth(
        @Schema(minimum = "1", maximum = "12") int month,
        @Schema(
                        description =
                                "Whether the month has ended and no cost of it is outstanding, for all allocations of a group. "
                                        + "Absent in old forecast rounds")
                @Nullable
                Boolean complete,
        @Schema(description = "Amount posted in the accounting period") BigDecimal spent,
        @Schema(
                        description =
                                "Committed amount: hours in their month, open costs of events in the first month that has not "
                                        + "ended")
                BigDecimal committed,
        BigDecimal planned,
        @JsonUnwrapped RunningTotals totals) {

    /** The sums from January to the end of the month. */
    @Schema(hidden = true)
    public record RunningTotals(
            @Schema(description = "Amount spent since January") BigDecimal spentCumulative,
            @Schema(description = "Amount committed since January") BigDecimal committedCumulative,
            @Schema(description = "Amount planned since January; in December the adjusted budget")
                    BigDecimal plannedCumulative,
            @Schema(
                            description =
                                    "Expected amount since January: the known cost of the months that have ended; in December the "
                                            + "forecast")
                    BigDecimal forecastCumulative) {}
}
