package dk.kk.ihcph.guidance.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.http.problem.Problem;
import dk.kk.ihcph.guidance.http.problem.RequestId;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes problems: one shared response for each status, with an example of each kind of problem it can be. */
final class ProblemResponses {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(400, "BadRequest"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "NotFound"),
            Map.entry(406, "NotAcceptable"),
            Map.entry(408, "RequestTimeout"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(412, "PreconditionFailed"),
            Map.entry(413, "ContentTooLarge"),
            Map.entry(415, "UnsupportedMediaType"),
            Map.entry(422, "UnprocessableContent"),
            Map.entry(428, "PreconditionRequired"),
            Map.entry(429, "TooManyRequests"),
            Map.entry(500, "InternalServerError"),
            Map.entry(503, "ServiceUnavailable"));

    private static final Map<Integer, List<String>> HEADERS = Map.of(
            401, List.of(HttpHeaders.WWW_AUTHENTICATE),
            429, List.of(HttpHeaders.RETRY_AFTER, "RateLimit", "RateLimit-Policy"),
            503, List.of(HttpHeaders.RETRY_AFTER));

    private static final Map<String, Problem.RefusedPlace> ERRORS = Map.of(
            "MALFORMED_REQUEST",
            inBody("/durationMinutes", "WRONG_TYPE", "is of the wrong type or format; see the contract"),
            "INVALID_PARAMETER",
            new Problem.RefusedPlace(null, "limit", null, "MAX", "must be at most 200"),
            "SHIFT_RULES_BROKEN",
            inBody("/items/0", "OVERLAP", "Guide BIF 1 already has a shift on Monday 5 January 2026, 09:00-15:00"),
            "ROSTER_STALE",
            inBody(
                    "/assignments/3",
                    "NO_LONGER_NEEDED",
                    "International House on Monday 5 January 2026, 09:00-15:00, is no longer to be staffed like this"),
            "VALIDATION_FAILED",
            inBody("/topics/0", "UNKNOWN_CODE", "must be a code of /topics"));

    private static final int CONFLICT = 409;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemResponses() {}

    private static Problem.RefusedPlace inBody(String pointer, String code, String message) {
        return new Problem.RefusedPlace(pointer, null, null, code, message);
    }

    /** Refers to the shared response with this status, and adds it to the contract when it is the first to do so. */
    static APIResponse reference(Components components, String code, List<String> tags) {
        int status = Integer.parseInt(code);
        // The conflicts of a feature with a tag are answered by operations with this tag only.
        List<ProblemCatalogue> catalogues = ProblemCatalogue.all().stream()
                .filter(catalogue -> status != CONFLICT || catalogue.tag() == null || tags.contains(catalogue.tag()))
                .toList();
        String name = catalogues.stream()
                .map(ProblemCatalogue::conflictResponse)
                .filter(conflicts -> status == CONFLICT && conflicts != null)
                .findFirst()
                .orElse(NAMES.get(status));
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            List<ProblemKind> kinds = catalogues.stream()
                    .flatMap(catalogue -> catalogue.kinds().stream())
                    .filter(kind -> Problem.status(kind) == status)
                    .toList();
            components.addResponse(name, response(status, kinds));
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    private static APIResponse response(int status, List<ProblemKind> kinds) {
        MediaType content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        kinds.forEach(kind -> content.addExample(
                kind.slug(),
                OASFactory.createExample().summary(kind.label().en()).value(example(kind))));
        APIResponse response = OASFactory.createAPIResponse()
                .description(kinds.stream().map(kind -> kind.label().en()).collect(Collectors.joining("; ")))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
        HEADERS.getOrDefault(status, List.of())
                .forEach(header -> OperationConventions.addHeader(response, header, true));
        OperationConventions.addHeader(response, RequestId.HEADER, true);
        return response;
    }

    private static Map<?, ?> example(ProblemKind kind) {
        boolean transition = kind == CommonProblem.ILLEGAL_TRANSITION;
        Problem.RefusedPlace error = ERRORS.get(kind.name());
        Problem problem = new Problem(
                Problem.WrittenKind.of(kind, Locale.ENGLISH),
                transition
                        ? kind.detail().en().replace("%s", "Voided")
                        : kind.generalDetail().en(),
                "/api/v1/consultations",
                transition ? "VOIDED" : null,
                "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a",
                error == null ? null : List.of(error));
        return JSON.convertValue(problem, Map.class);
    }
}
