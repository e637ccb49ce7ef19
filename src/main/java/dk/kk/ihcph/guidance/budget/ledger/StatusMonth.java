package dk.kk.ihcph.guidance.budget.ledger;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of the status of a year. */
@Schema(name = "BudgetStatusMonth", description = "A month of the status of a year, in DKK")
public record StatusMonth(
        @Schema(description = "1 to 12", examples = "1", minimum = "1", maximum = "12") int month,
        @Schema(description = "Posted in the accounting period", examples = "51916.67") BigDecimal spent,
        @Schema(
                        description =
                                "Committed: hours in their month, the open cost of events in the first month that is"
                                        + " not over",
                        examples = "0.00")
                BigDecimal committed,
        @Schema(description = "Planned", examples = "51916.67") BigDecimal planned,
        @Schema(description = "Spent from January on", examples = "51916.67") BigDecimal spentCumulative,
        @Schema(description = "Committed from January on", examples = "0.00") BigDecimal committedCumulative,
        @Schema(description = "Planned from January on; in December the adjusted budget", examples = "51916.67")
                BigDecimal plannedCumulative,
        @Schema(
                        description = "Expected from January on: spent and committed in the months that are over; in"
                                + " December the forecast",
                        examples = "51916.67")
                BigDecimal forecastCumulative) {}
