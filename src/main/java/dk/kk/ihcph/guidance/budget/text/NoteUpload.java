package dk.kk.ihcph.guidance.budget.text;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.kk.ihcph.guidance.budget.BudgetNoteRequest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A note as it came: as JSON, or as text that is still to be read. */
final class NoteUpload {
    private final @Nullable BudgetNoteRequest json;
    private final byte[] text;

    private NoteUpload(@Nullable BudgetNoteRequest json, byte[] text) {
        this.json = json;
        this.text = text;
    }

    static NoteUpload ofJson(BudgetNoteRequest json) {
        return new NoteUpload(json, new byte[0]);
    }

    static NoteUpload ofText(byte[] text) {
        return new NoteUpload(null, text);
    }

    /** The note, where it came as one; null where it came as text. */
    @Nullable
    BudgetNoteRequest json() {
        return json;
    }

    byte[] text() {
        return text;
    }

    /** What an Idempotency-Key knows the same import by. */
    @JsonValue
    Object content() {
        return json == null ? Base64.getEncoder().encodeToString(text) : json;
    }
}
