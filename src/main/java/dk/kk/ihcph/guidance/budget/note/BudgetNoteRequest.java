package dk.kk.ihcph.guidance.budget.note;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.kk.ihcph.guidance.budget.LineTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
public record BudgetNoteRequest(
        @NotNull
                @Pattern(regexp = "^" + LineTerms.NOTE_CODE + "$")
                @Schema(
                        description = "The note's number: upper-case letters, digits, - and _",
                        examples = "KF042",
                        maxLength = 30)
                String code,
        @NotBlank
                @Size(max = 200)
                @Schema(
                        description = "The note's own title, in Danish",
                        examples = "Personlig Vejledning i International House")
                String title,
        @NotNull NoteKind kind,
        @NotNull
                @Min(2000)
                @Max(2100)
                @Schema(description = "The year whose prices and wages the amounts are in", examples = "2026")
                Integer priceLevel,
        @Min(1)
                @Max(1_000_000)
                @Schema(
                        description =
                                "What the note rounds its amounts to, in DKK: 1000 for a note in 1,000 DKK. Says how"
                                        + " exact they are; sums are checked to the øre all the same",
                        examples = "1000",
                        defaultValue = "1")
                @Nullable
                Integer precision,
        @Pattern(regexp = "^DKK$") @Schema(description = "Always DKK", examples = "DKK", maxLength = 3) @Nullable
                String currency,
        @NotNull @Size(min = 1, max = 10) @Schema(description = "The budget years", examples = "[2026, 2027]")
                List<@NotNull @Min(2000) @Max(2100) Integer> years,
        @Size(max = 20) @Schema(description = "By whom the note was referred to the budget")
                List<@NotNull @Valid NoteReferral> referrals,
        @Size(max = 20) @Schema(description = "The note's table 1") List<@NotNull @Valid NoteGoal> goals,
        @NotNull @Size(min = 1, max = 100) @Schema(description = "The lines, each one amount for each year")
                List<@NotNull @Valid NoteLine> lines,
        @NotNull @Valid NoteTotals totals,
        @Size(max = 20) @Schema(description = "Earlier grants for the same purpose")
                List<@NotNull @Valid EarlierGrant> earlierGrants) {

    public BudgetNoteRequest {
        precision = precision == null ? 1 : precision;
        referrals = referrals == null ? List.of() : referrals;
        goals = goals == null ? List.of() : goals;
        earlierGrants = earlierGrants == null ? List.of() : earlierGrants;
    }
}
