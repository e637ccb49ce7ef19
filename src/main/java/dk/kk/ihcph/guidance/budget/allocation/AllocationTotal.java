package dk.kk.ihcph.guidance.budget.allocation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.Kroner;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The total of the allocations with the same values of the requested dimensions. Other dimensions are absent. */
@Schema(name = "AllocationTotal", description = "Sum of the allocations that share the given values")
record AllocationTotal(
        @JsonUnwrapped SharedValues shared,
        @Schema(
                        description =
                                "Full-time equivalents (årsværk), added up over all years of the total; absent if no allocation "
                                        + "pays staff")
                @Nullable
                BigDecimal fte,
        @Schema(description = "Adopted amount in DKK, income negative") BigDecimal adopted,
        @Schema(description = "Adopted amount plus all decided adjustments in DKK, income negative")
                BigDecimal adjusted,
        @Schema(description = "Always DKK", maxLength = 3) String currency) {

    /** The values that the allocations share. */
    @Schema(hidden = true)
    record SharedValues(
            @Nullable Integer year,
            @Nullable Administration administration,
            @Nullable Committee committee,
            @Schema(description = "Grant (bevilling)", examples = "3510", maxLength = 4) @Nullable String grant,
            @Nullable ControlArea controlArea,
            @Nullable Direction direction,
            @Schema(examples = "KF042", maxLength = 30) @Nullable String budgetNote) {}

    static AllocationTotal of(
            Map<TotalDimension, Object> shared,
            @Nullable BigDecimal fte,
            @Nullable BigDecimal adopted,
            @Nullable BigDecimal adjusted) {
        return new AllocationTotal(
                new SharedValues(
                        (Integer) shared.get(TotalDimension.YEAR),
                        (Administration) shared.get(TotalDimension.ADMINISTRATION),
                        (Committee) shared.get(TotalDimension.COMMITTEE),
                        (String) shared.get(TotalDimension.GRANT),
                        (ControlArea) shared.get(TotalDimension.CONTROL_AREA),
                        (Direction) shared.get(TotalDimension.DIRECTION),
                        (String) shared.get(TotalDimension.BUDGET_NOTE)),
                fte,
                orNone(adopted),
                orNone(adjusted),
                Kroner.CURRENCY);
    }

    private static BigDecimal orNone(@Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO.setScale(Kroner.DECIMALS) : sum;
    }
}
