package dk.kk.ihcph.guidance.http.problem;

import dk.kk.ihcph.guidance.kernel.ProblemKind;
import dk.kk.ihcph.guidance.kernel.Refused;
import java.util.List;
import java.util.Map;

/** A refusal that HTTP answers with headers of its own, such as a challenge. */
@SuppressWarnings("serial") // never serialized
public final class RefusedWithHeaders extends Refused {
    private final Map<String, String> headers;

    public RefusedWithHeaders(ProblemKind kind, Map<String, String> headers) {
        super(kind, kind.detail(), null, List.of());
        this.headers = headers;
    }

    Map<String, String> headers() {
        return headers;
    }
}
