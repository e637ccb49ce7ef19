package dk.kk.ihcph.guidance.budget.note;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A budget note as it is answered. The same document can be imported. */
@StoredAnswer("a budget note is public")
@Schema(name = "BudgetNote", description = "A budget note with the decision on it; can be imported as it is")
public record BudgetNoteView(
        @JsonIgnore long version,
        @Schema(description = "The note's number", examples = "KF042", maxLength = 30) String code,
        @Schema(
                        description = "The note's own title, in Danish",
                        examples = "Personlig Vejledning i International House",
                        maxLength = 200)
                String title,
        NoteKind kind,
        NoteStatus status,
        @Schema(description = "The year whose prices and wages the amounts are in", examples = "2026") int priceLevel,
        @Schema(description = "What the note rounds its amounts to, in DKK", examples = "1000") int precision,
        @Schema(description = "Always DKK", examples = "DKK", maxLength = 3) String currency,
        @Schema(
                        description = "The budget years, ascending",
                        examples = "[2026, 2027, 2028, 2029]",
                        minItems = 1,
                        maxItems = 10)
                List<Integer> years,
        @Schema(description = "By whom the note was referred to the budget", maxItems = 20)
                List<NoteReferral> referrals,
        @Schema(description = "The note's table 1", maxItems = 20) List<NoteGoal> goals,
        @Schema(description = "The lines", minItems = 1, maxItems = 100) List<NoteLine> lines,
        NoteTotals totals,
        @Schema(description = "Earlier grants for the same purpose", maxItems = 20) List<EarlierGrant> earlierGrants,
        @Schema(description = "The decision, once there is one") @Nullable NoteDecision decision,
        @Schema(
                        description = "What this caller may do with the note now: POST to its address followed by the"
                                + " action in lower case",
                        examples = "[\"ADOPT\", \"REJECT\"]",
                        maxItems = 2)
                List<NoteAction> allowedActions,
        @Schema(
                        description =
                                "Where the note was found in the text it was imported from; only in the answer to that import")
                @Nullable
                NoteReading reading)
        implements Versioned {

    /** Returns the note with a description of how it was read from a text. */
    public BudgetNoteView readFrom(NoteReading text) {
        return new BudgetNoteView(
                version,
                code,
                title,
                kind,
                status,
                priceLevel,
                precision,
                currency,
                years,
                referrals,
                goals,
                lines,
                totals,
                earlierGrants,
                decision,
                allowedActions,
                text);
    }
}
