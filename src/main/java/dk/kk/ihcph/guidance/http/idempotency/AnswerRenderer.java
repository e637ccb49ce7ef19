package dk.kk.ihcph.guidance.http.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Renders the answer of a POST again when the POST is repeated with its Idempotency-Key. The stored answer names its records
 * and holds none of their personal data, so that nothing of a record is answered any more once it is erased.
 *
 * @param <V> the view that the POST answers
 */
public interface AnswerRenderer<V> {
    /** The type of the view. */
    Class<V> type();

    /** Decides what is stored of an answer: no personal data and no secret. */
    Kept keep(V answer);

    /** Renders the answer as the same caller may see it now; empty once its record is erased. */
    Optional<?> render(Kept kept, String secret);

    /** The stored part of an answer: the ids of its records, and what cannot be read from them. */
    record Kept(List<UUID> records, @Nullable JsonNode rest) {
        /** An answer that can be rendered from one record alone. */
        public static Kept of(UUID record) {
            return new Kept(List.of(record), null);
        }

        /** The only record of the answer. */
        public UUID record() {
            return records.get(0);
        }
    }
}
