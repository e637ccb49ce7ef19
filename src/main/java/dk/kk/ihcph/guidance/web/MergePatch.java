package dk.kk.ihcph.guidance.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON Merge Patch (RFC 7396): the current request of a record is merged with the patch and read again, so that a patch
 * is held to the very same rules as a whole request.
 */
@ApplicationScoped
public class MergePatch {
    /** The content type of a merge patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final RequestReader requests;

    MergePatch(ObjectMapper json, RequestReader requests) {
        this.json = json;
        this.requests = requests;
    }

    /** The request that results, valid by its constraints; 400 or 422 where it is not. */
    public <T> T apply(JsonNode patch, T current, Class<T> type) {
        if (!patch.isObject()) {
            throw ProblemException.of(
                    ProblemType.MALFORMED_REQUEST,
                    List.of(Violation.at(
                            "", "WRONG_TYPE", new Bilingual("skal være et JSON-objekt", "must be a JSON object"))));
        }
        return requests.read(merge(json.valueToTree(current), patch), type);
    }

    /** RFC 7396, section 2, word for word. */
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
