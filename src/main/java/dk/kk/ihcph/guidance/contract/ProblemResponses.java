package dk.kk.ihcph.guidance.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.http.problem.Problem;
import dk.kk.ihcph.guidance.http.problem.RequestId;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes problems: one shared response for each status, and one for those that every operation can answer. */
final class ProblemResponses {
    /**
     * The statuses that follow from the request alone: its address, its headers and its body. An operation that says more
     * about 410 lists it, so it is not here.
     */
    static final Set<String> UNIVERSAL = Set.of(
            "400", "401", "403", "404", "406", "408", "412", "413", "414", "415", "422", "428", "429", "431", "500",
            "503");

    private static final String UNIVERSAL_NAME = "UniversalProblem";
    private static final Map<Integer, String> NAMES = Map.of(409, "Conflict", 410, "Gone");

    private static final List<String> HEADERS = List.of(
            HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER, "RateLimit", "RateLimit-Policy", RequestId.HEADER);

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
    private static final int GONE = 410;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemResponses() {}

    private static Problem.RefusedPlace inBody(String pointer, String code, String message) {
        return new Problem.RefusedPlace(pointer, null, null, code, message);
    }

    /** Refers to the shared response with this status, and adds it to the contract when it is the first to do so. */
    static APIResponse reference(Components components, String code, String className) {
        int status = Integer.parseInt(code);
        // The conflicts of a feature are answered by its own operations only.
        List<ProblemCatalogue> catalogues = ProblemCatalogue.all().stream()
                .filter(catalogue -> status != CONFLICT || catalogue.concerns(className))
                .toList();
        String name = catalogues.stream()
                .map(ProblemCatalogue::conflictResponse)
                .filter(conflicts -> status == CONFLICT && conflicts != null)
                .findFirst()
                .orElse(NAMES.get(status));
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponse(name, response(kinds(catalogues).filter(kind -> Problem.status(kind) == status)));
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    /** Refers to the response of all problems that are not special to an operation. */
    static APIResponse universal(Components components) {
        if (components.getResponses() == null || !components.getResponses().containsKey(UNIVERSAL_NAME)) {
            APIResponse response = response(kinds(ProblemCatalogue.all())
                    .filter(kind ->
                            Problem.status(kind) == GONE || UNIVERSAL.contains(String.valueOf(Problem.status(kind)))));
            HEADERS.forEach(header -> OperationConventions.addHeader(response, header, true));
            components.addResponse(UNIVERSAL_NAME, response);
        }
        return OASFactory.createAPIResponse().ref(UNIVERSAL_NAME);
    }

    private static Stream<ProblemKind> kinds(List<ProblemCatalogue> catalogues) {
        return catalogues.stream()
                .flatMap(catalogue -> catalogue.kinds().stream())
                // Of an address, not of an operation.
                .filter(kind -> kind != HttpProblem.METHOD_NOT_ALLOWED)
                .sorted(Comparator.comparing(Problem::status));
    }

    /** Lists the kinds; the first one that names a refused place, or else the first one, is shown as an example. */
    private static APIResponse response(Stream<ProblemKind> some) {
        List<ProblemKind> kinds = some.toList();
        ProblemKind shown = kinds.stream()
                .filter(kind -> ERRORS.containsKey(kind.name()))
                .findFirst()
                .orElse(kinds.get(0));
        MediaType content = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("Problem"))
                .example(example(shown));
        return OASFactory.createAPIResponse()
                .description(kinds.stream()
                        .map(kind -> "- %d `%s`: %s"
                                .formatted(
                                        Problem.status(kind),
                                        kind.name(),
                                        kind.label().en()))
                        .collect(Collectors.joining("\n")))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
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
                error == null ? null : List.of(error),
                Map.of());
        return JSON.convertValue(problem, Map.class);
    }
}
