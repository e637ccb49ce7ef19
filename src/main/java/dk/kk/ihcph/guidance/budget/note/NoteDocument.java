package dk.kk.ihcph.guidance.budget.note;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.budget.Kroner;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A budget note to import. It may contain the members that only the server sets, which are ignored, so that the
 * answer to a GET can be imported unchanged.
 */
@JsonIgnoreProperties({"status", "decision", "allowedActions", "reading"})
@Schema(
        name = "BudgetNoteImport",
        description = "A budget note with the totals it states. The fields status, decision, allowedActions and "
                + "reading of BudgetNote are accepted and ignored")
public record NoteDocument(
        @JsonUnwrapped @Valid NoteHeading heading,
        @Pattern(regexp = "^DKK$", message = "{pattern.kroner}")
                @Schema(description = "Always DKK", examples = "DKK", maxLength = 3)
                String currency,
        @Size(max = 20) @Schema(description = "Bodies that referred the budget note to the budget negotiations")
                List<@NotNull @Valid NoteReferral> referrals,
        @Size(max = 20) @Schema(description = "Rows of table 1") List<@NotNull @Valid NoteGoal> goals,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "The lines; each has one amount for each year")
                List<@NotNull @Valid NoteLine> lines,
        @NotNull @Valid NoteTotals totals,
        @Size(max = 20) @Schema(description = "Earlier grants for the same purpose")
                List<@NotNull @Valid EarlierGrant> earlierGrants) {

    public NoteDocument {
        currency = currency == null ? Kroner.CURRENCY : currency;
        referrals = referrals == null ? List.of() : referrals;
        goals = goals == null ? List.of() : goals;
        earlierGrants = earlierGrants == null ? List.of() : earlierGrants;
    }
}
