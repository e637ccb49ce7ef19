package dk.kk.ihcph.guidance.budget.note;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.Kroner;
import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.budget.YearAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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
        @NotNull Administration administration,
        @NotNull @Schema(description = "The administration's committee: BIU of BIF, KFU of KFF") Committee committee,
        @NotNull
                @Pattern(regexp = LineTerms.GRANT)
                @Schema(
                        description = "The administration's grant (bevilling): 3510 of BIF, 1060 of KFF",
                        examples = "3510",
                        maxLength = 4)
                String grant,
        @NotNull ControlArea controlArea,
        @NotNull Direction direction,
        @DecimalMin("0")
                @Digits(integer = 4, fraction = 2)
                @Schema(
                        description =
                                "Full-time equivalents (årsværk) in each year; absent where the line pays no staff",
                        examples = "1.0")
                @Nullable
                BigDecimal fte,
        @Schema(
                        description =
                                "What the line is for; where it is not said, unit costs count the line in the whole grant only")
                @Nullable
                Purpose purpose,
        @NotNull @Size(min = 1, max = 10) @Schema(description = "One amount for each of the note's years")
                List<@NotNull @Valid YearAmount> amounts) {

    LineTerms terms() {
        return new LineTerms(
                administration,
                committee,
                grant,
                controlArea,
                direction,
                fte == null ? null : fte.setScale(Kroner.DECIMALS));
    }
}
