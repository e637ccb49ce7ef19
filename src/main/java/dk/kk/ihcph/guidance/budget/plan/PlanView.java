package dk.kk.ihcph.guidance.budget.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.kk.ihcph.guidance.http.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The plan of an allocation by month. */
@Schema(name = "BudgetPlan", description = "How an allocation is meant to be spent over the months of its year")
record PlanView(
        @JsonIgnore long version,
        @Schema(description = "Id of the allocation") UUID allocation,
        @Schema(description = "Budget year", examples = "2026") int year,
        @JsonProperty("default")
                @Schema(description = "Whether nobody made a plan: even twelfths of the adjusted amount")
                boolean byDefault,
        @Schema(
                        description =
                                "DKK of January to December, which add up to the adjusted amount. What was decided"
                                        + " after the plan is spread evenly over the months that were not over by then",
                        minItems = 12,
                        maxItems = 12,
                        examples =
                                "[51916.67, 51916.66, 51916.67, 51916.67, 51916.66, 51916.67, 51916.67, 51916.66, 51916.67,"
                                        + " 51916.67, 51916.66, 51916.67]")
                List<BigDecimal> months,
        @Schema(description = "Who made it; absent of the default", examples = "Controller BIF", maxLength = 200)
                @Nullable
                String author,
        @Schema(description = "When it was made, a local day; absent of the default", examples = "2026-01-15") @Nullable
                LocalDate date)
        implements Versioned {

    /** An adjustment changes the months without a new plan, so the months are part of the ETag. */
    @Override
    public String variant() {
        return Integer.toHexString(months.hashCode());
    }
}
