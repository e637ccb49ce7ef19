package dk.kk.ihcph.guidance.budget.note;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A budget note as it is answered. The same document can be imported. */
@StoredAnswer("a budget note is public")
@Schema(name = "BudgetNote", description = "A budget note with the decision on it. It can be imported unchanged")
public record BudgetNoteView(
        @JsonIgnore long version,
        @JsonUnwrapped NoteDocument document,
        NoteStatus status,
        @Schema(description = "The decision; absent until there is one") @Nullable NoteDecision decision,
        @Schema(maxItems = 2) List<NoteAction> allowedActions,
        @Schema(description = "How the budget note was read from a PDF or a text; only in the answer to its import")
                @Nullable
                NoteReading reading)
        implements Versioned {

    static BudgetNoteView of(BudgetNote note, boolean mayDecide) {
        return new BudgetNoteView(
                note.version(),
                note.document(),
                note.status(),
                note.decision(),
                mayDecide && note.status() == NoteStatus.PROPOSED ? List.of(NoteAction.values()) : List.of(),
                null);
    }

    /** Returns the note with a description of how it was read from a text. */
    public BudgetNoteView readFrom(NoteReading text) {
        return new BudgetNoteView(version, document, status, decision, allowedActions, text);
    }
}
