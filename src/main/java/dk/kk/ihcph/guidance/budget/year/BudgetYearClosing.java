package dk.kk.ihcph.guidance.budget.year;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to close a year. */
@Schema(name = "BudgetYearClosing", description = "Closes the accounts of a year")
public record BudgetYearClosing(
        @Size(min = 1, max = 1000) @Schema(examples = "Accounts handed over") @Nullable String reason) {}
