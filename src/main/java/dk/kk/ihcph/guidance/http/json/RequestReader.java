package dk.kk.ihcph.guidance.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.http.problem.JsonFailures;
import dk.kk.ihcph.guidance.http.problem.ViolationReader;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a request from JSON that this application assembled, as strictly as a body that was sent. */
@ApplicationScoped
public class RequestReader {
    private final ObjectMapper json;
    private final JsonFailures failures;
    private final ViolationReader violations;

    RequestReader(ObjectMapper json, JsonFailures failures, ViolationReader violations) {
        this.json = json;
        this.failures = failures;
        this.violations = violations;
    }

    /** Reads a request and checks its constraints; refuses it with 400 or 422. */
    public <T> T read(JsonNode request, Class<T> type) {
        return violations.valid(parse(request, type));
    }

    /** Reads a request without checking its constraints; refuses it with 400 if it cannot be read. */
    <T> T parse(JsonNode request, Class<T> type) {
        return parse(request, null, type);
    }

    /**
     * Reads a merged record.
     *
     * @param patch the changes; texts outside it are read as they were stored
     */
    <T> T parse(JsonNode request, @Nullable JsonNode patch, Class<T> type) {
        try {
            T read =
                    json.readerFor(type).withAttribute(WrittenText.PATCH, patch).readValue(json.treeAsTokens(request));
            if (read == null) {
                throw Refused.of(CommonProblem.MALFORMED_REQUEST, List.of(ViolationReader.MISSING_BODY));
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw failures.problem(unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Describes why the JSON of a body or an upload cannot be read. */
    public Refused problem(JsonProcessingException unreadable) {
        return failures.problem(unreadable);
    }
}
