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
@Schema(name = "BudgetPlan", description = "The planned amounts of an allocation for each month")
record PlanView(
        @JsonIgnore long version,
        UUID allocation,
        int year,
        @JsonProperty("default")
                @Schema(
                        description =
                                "Whether there is no plan, so that each month has one twelfth of the adjusted amount")
                boolean byDefault,
        @Schema(
                        description =
                                "DKK for January to December; they add up to the adjusted amount. An adjustment decided after "
                                        + "the plan is spread evenly over the months that had not ended then",
                        minItems = 12,
                        maxItems = 12,
                        examples =
                                "[51916.67, 51916.66, 51916.67, 51916.67, 51916.66, 51916.67, 51916.67, 51916.66, 51916.67,"
                                        + " 51916.67, 51916.66, 51916.67]")
                List<BigDecimal> months,
        @Schema(
                        description = "Name of the user who made the plan; absent without a plan",
                        examples = "Controller BIF",
                        maxLength = 200)
                @Nullable
                String createdBy,
        @Schema(description = "Local day on which the plan was made; absent without a plan") @Nullable LocalDate date)
        implements Versioned {

    /** An adjustment changes the months without a new plan, so the months are part of the ETag. */
    @Override
    public String variant() {
        return Integer.toHexString(months.hashCode());
    }
}
