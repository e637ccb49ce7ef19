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
@Schema(name = "BudgetNoteLine", description = "One line of a budget note: who gets how much in each year")
public record NoteLine(
        @NotBlank
                @Size(max = 200)
                @Schema(description = "The note's own words, in Danish", examples = "Vejledning, BIF")
                String label,
        @JsonUnwrapped @Valid LineTerms terms,
        @Schema(
                        description =
                                "What the line is for; where it is not said, unit costs count the line in the whole grant only")
                @Nullable
                Purpose purpose,
        @NotNull @Size(min = 1, max = 10) @Schema(description = "One amount for each of the note's years")
                List<@NotNull @Valid YearAmount> amounts) {}
