package dk.kk.ihcph.guidance.budget.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A month of the status of a year. */
@Schema(name = "BudgetStatusMonth", description = "A month of the status of a year, in DKK")
public record StatusMonth(
        @Schema(description = "1 to 12", examples = "1", minimum = "1", maximum = "12") int month,
        @Schema(
                        description =
                                "True if the month is over and fully posted: no cost of it is still to come. Of a group, if"
                                        + " that holds for all its allocations. Absent in a forecast round that was frozen"
                                        + " before this was recorded",
                        examples = "true")
                @Nullable
                Boolean complete,
        @Schema(description = "Posted in the accounting period", examples = "51916.67") BigDecimal spent,
        @Schema(
                        description =
                                "Committed: hours in their month, the open cost of events in the first month that is"
                                        + " not over",
                        examples = "0.00")
                BigDecimal committed,
        @Schema(description = "Planned", examples = "51916.67") BigDecimal planned,
        @JsonUnwrapped RunningTotals totals) {

    /** The sums from January to the end of the month. */
    @Schema(hidden = true)
    public record RunningTotals(
            @Schema(description = "Spent from January on", examples = "51916.67") BigDecimal spentCumulative,
            @Schema(description = "Committed from January on", examples = "0.00") BigDecimal committedCumulative,
            @Schema(description = "Planned from January on; in December the adjusted budget", examples = "51916.67")
                    BigDecimal plannedCumulative,
            @Schema(
                            description =
                                    "Expected from January on: the known cost of the months that are over; in December the"
                                            + " forecast",
                            examples = "51916.67")
                    BigDecimal forecastCumulative) {}
}
