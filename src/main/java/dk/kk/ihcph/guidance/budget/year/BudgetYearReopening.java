package dk.kk.ihcph.guidance.budget.year;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to reopen a closed year; a reason is required. */
@Schema(name = "BudgetYearReopening", description = "Reopens the accounts of a closed year")
public record BudgetYearReopening(
        @NotBlank @Size(max = 1000) @Schema(examples = "An invoice of December came in January") String reason) {}
