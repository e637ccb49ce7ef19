package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.budget.YearAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The totals that a note states and its lines must add up to. */
@Schema(
        name = "BudgetNoteTotals",
        description = "The totals that the budget note states: the sums of the amounts of its lines")
public record NoteTotals(
        @NotNull @Size(min = 1, max = 10) @Schema(description = "One total for each year of the budget note")
                List<@NotNull @Valid YearAmount> perYear,
        @NotNull
                @Digits(integer = 12, fraction = 2)
                @Schema(description = "Total of all lines and years, in DKK", examples = "6652000.00")
                BigDecimal overall,
        @DecimalMin("0")
                @Digits(integer = 4, fraction = 2)
                @Schema(description = "Full-time equivalents of all lines, in each year", examples = "2.5")
                @Nullable
                BigDecimal fte) {}
