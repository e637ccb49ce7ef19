package dk.kk.ihcph.guidance.budget.plan;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to plan an allocation by month. */
@Schema(name = "BudgetPlanRequest", description = "The planned amounts of an allocation for each month")
record PlanRequest(
        @NotNull
                @Size(min = 12, max = 12)
                @Schema(
                        description = "DKK for January to December; they add up to the adjusted amount",
                        examples =
                                "[51916.67, 51916.67, 51916.66, 51916.67, 51916.67, 51916.66, 51916.67, 51916.67, 51916.66,"
                                        + " 51916.67, 51916.67, 51916.66]")
                List<@NotNull @Digits(integer = 12, fraction = 2) BigDecimal> months) {}
