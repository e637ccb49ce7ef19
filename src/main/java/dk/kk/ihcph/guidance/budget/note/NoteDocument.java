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
        description =
                "A budget note as it stands, with the totals it states. The read-only fields of BudgetNote (status,"
                        + " decision, allowedActions, reading) may stand in it and are not read.")
public record NoteDocument(
        @JsonUnwrapped @Valid NoteHeading heading,
        @Pattern(regexp = "^DKK$", message = "{pattern.kroner}")
                @Schema(description = "Always DKK", examples = "DKK", maxLength = 3)
                String currency,
        @Size(max = 20) @Schema(description = "By whom the note was referred to the budget")
                List<@NotNull @Valid NoteReferral> referrals,
        @Size(max = 20) @Schema(description = "The note's table 1") List<@NotNull @Valid NoteGoal> goals,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "The lines, each one amount for each year")
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
