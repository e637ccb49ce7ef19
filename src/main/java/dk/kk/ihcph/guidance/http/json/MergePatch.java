package dk.kk.ihcph.guidance.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.http.problem.ViolationReader;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * JSON Merge Patch (RFC 7396). The current request of a record is merged with the patch and read again, so that all
 * changes follow the same rules as a whole request.
 */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final RequestReader requests;
    private final ViolationReader constraints;

    MergePatch(ObjectMapper json, RequestReader requests, ViolationReader constraints) {
        this.json = json;
        this.requests = requests;
        this.constraints = constraints;
    }

    /** Returns the merged request. A patch that breaks the request's constraints is refused with 400 or 422. */
    public <T> T apply(JsonNode patch, T current, Class<T> type) {
        if (!patch.isObject()) {
            throw Refused.of(
                    CommonProblem.MALFORMED_REQUEST,
                    List.of(Violation.at(
                            "", "WRONG_TYPE", new Bilingual("skal være et JSON-objekt", "must be a JSON object"))));
        }
        T changed = requests.parse(merge(json.valueToTree(current), patch), patch, type);
        Refused.refuse(addedViolations(current, changed, constraints::broken));
        return changed;
    }

    /**
     * Returns the violations that a change adds to those that the record already has.
     *
     * @param rule finds all violations of a whole record
     */
    public <T> List<Violation> addedViolations(T before, T after, Function<T, List<Violation>> rule) {
        List<Violation> broken = rule.apply(after);
        return broken.isEmpty()
                ? broken
                : AddedViolations.of(json.valueToTree(before), rule.apply(before), json.valueToTree(after), broken);
    }

    /** Implements RFC 7396, section 2, literally. */
    static JsonNode merge(@Nullable JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merge(result.get(change.getKey()), change.getValue()));
            }
        });
        return result;
    }
}
