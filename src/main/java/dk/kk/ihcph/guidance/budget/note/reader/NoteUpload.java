package dk.kk.ihcph.guidance.budget.note.reader;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A note as it was sent: as JSON, or as a PDF or a text that is still to be read. */
final class NoteUpload {
    private final @Nullable NoteDocument json;
    private final byte[] content;
    private final boolean pdf;

    /** @param json null where it is a PDF or a text */
    NoteUpload(@Nullable NoteDocument json, byte[] content, boolean pdf) {
        this.json = json;
        this.content = content;
        this.pdf = pdf;
    }

    @Nullable
    NoteDocument json() {
        return json;
    }

    byte[] content() {
        return content;
    }

    boolean isPdf() {
        return pdf;
    }

    /** Tells the same import again, for an Idempotency-Key. */
    @JsonValue
    Object fingerprint() {
        try {
            return json != null
                    ? json
                    : pdf + ":"
                            + HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
