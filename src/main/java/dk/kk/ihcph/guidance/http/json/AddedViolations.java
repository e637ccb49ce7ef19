package dk.kk.ihcph.guidance.http.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the violations that a change adds to a record. A stored record can break rules that were introduced later. A
 * change that leaves those fields alone is not refused for them.
 */
final class AddedViolations {
    /**
     * A violation without its position in a list.
     *
     * @param place pointer without list positions
     * @param value the refused value
     */
    private record KnownViolation(String place, String code, JsonNode value) {
        static @Nullable KnownViolation of(Violation violation, JsonNode record) {
            String pointer = violation.pointer();
            return pointer == null
                    ? null
                    : new KnownViolation(
                            pointer.replaceAll("/[0-9]+(?=/|$)", "/*"),
                            violation.code(),
                            record.at(JsonPointer.compile(pointer)));
        }
    }

    private AddedViolations() {}

    static List<Violation> of(
            JsonNode before, List<Violation> brokenBefore, JsonNode after, List<Violation> brokenAfter) {
        List<@Nullable KnownViolation> known = new ArrayList<>();
        brokenBefore.forEach(violation -> known.add(KnownViolation.of(violation, before)));
        return brokenAfter.stream()
                .filter(violation -> !known.remove(KnownViolation.of(violation, after)))
                .toList();
    }
}
