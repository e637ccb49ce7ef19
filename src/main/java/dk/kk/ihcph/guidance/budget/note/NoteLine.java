package dk.kk.ihcph.guidance.budget.note;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.budget.YearAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a budget note, as imported and as answered. */
@Schema(name = "BudgetNoteLine", description = "A line of a budget note with its amount for each year")
public record NoteLine(
        @NotBlank @Size(max = 200) @Schema(description = "Label of the line, in Danish", examples = "Vejledning, BIF")
                String label,
        @JsonUnwrapped @Valid LineTerms terms,
        @Schema(description = "Purpose of the line. Without it, unit costs count the line as overhead only") @Nullable
                Purpose purpose,
        @NotNull @Size(min = 1, max = 10) @Schema(description = "One amount for each year of the budget note")
                List<@NotNull @Valid YearAmount> amounts) {}
