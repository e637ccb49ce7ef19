package dk.kk.ihcph.guidance.http.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Renders the answer of a POST that is repeated with its Idempotency-Key. The stored answer names its records and
 * contains none of their personal data, so that nothing of an erased record is answered.
 *
 * @param <V> the view that the POST answers
 */
public interface AnswerRenderer<V> {
    Class<V> type();

    /** Decides which part of an answer is stored: never personal data or a secret. */
    Kept keep(V answer);

    /** Renders the answer as the same caller may see it now. Empty if its record is erased. */
    Optional<?> render(Kept kept, String secret);

    /** The stored part of an answer: the ids of its records, and the values that cannot be read from them. */
    record Kept(List<UUID> records, @Nullable JsonNode rest) {
        /** Stores an answer that can be rendered from one record alone. */
        public static Kept of(UUID record) {
            return new Kept(List.of(record), null);
        }

        /** Returns the only record of the answer. */
        public UUID record() {
            return records.get(0);
        }
    }
}
