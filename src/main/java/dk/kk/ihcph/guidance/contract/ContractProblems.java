package dk.kk.ihcph.guidance.contract;

import dk.kk.ihcph.guidance.http.problem.Problem;
import dk.kk.ihcph.guidance.http.problem.ProblemResource;
import dk.kk.ihcph.guidance.http.problem.RequestId;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The problems as the contract shows them: one shared response a status, with an example of each problem it may be. */
final class ContractProblems {
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

    private static final Map<String, Map<String, Object>> ERRORS = Map.of(
            "MALFORMED_REQUEST",
            Map.of(
                    "pointer", "/durationMinutes",
                    "code", "WRONG_TYPE",
                    "message", "is of the wrong type or format; see the contract"),
            "INVALID_PARAMETER",
            Map.of("parameter", "limit", "code", "MAX", "message", "must be less than or equal to 200"),
            "SHIFT_RULES_BROKEN",
            Map.of(
                    "pointer", "/items/0",
                    "code", "OVERLAP",
                    "message", "Guide BIF 1 has a shift already from 2026-01-05 09:00 to 2026-01-05 15:00"),
            "ROSTER_STALE",
            Map.of(
                    "pointer", "/assignments/3",
                    "code", "NO_LONGER_NEEDED",
                    "message", "IH 2026-01-05T08:00:00Z-2026-01-05T14:00:00Z is no longer to be staffed so"),
            "VALIDATION_FAILED",
            Map.of("pointer", "/topics/0", "code", "UNKNOWN_CODE", "message", "must be a code of /topics"));

    private static final int CONFLICT = 409;

    private ContractProblems() {}

    static APIResponse reference(int status, @Nullable List<String> tags) {
        String name = NAMES.get(status);
        if (status == CONFLICT && tags != null) {
            name = ProblemCatalogue.all().stream()
                    .filter(catalogue -> catalogue.tag() != null && tags.contains(catalogue.tag()))
                    .map(ProblemCatalogue::conflictResponse)
                    .findFirst()
                    .orElse(name);
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    static void addTo(Components components) {
        NAMES.keySet().stream()
                .sorted()
                .forEach(status -> components.addResponse(NAMES.get(status), response(status, kindsOf(status, null))));
        ProblemCatalogue.all().stream()
                .filter(catalogue -> catalogue.tag() != null)
                .forEach(catalogue -> components.addResponse(
                        catalogue.conflictResponse(), response(CONFLICT, kindsOf(CONFLICT, catalogue))));
    }

    /** The kinds with this status; of the conflicts that only one tag has, those of the given catalogue. */
    private static List<ProblemKind> kindsOf(int status, @Nullable ProblemCatalogue own) {
        return ProblemCatalogue.all().stream()
                .filter(catalogue -> status != CONFLICT || catalogue.tag() == null || catalogue == own)
                .flatMap(catalogue -> catalogue.kinds().stream())
                .filter(kind -> Problem.status(kind) == status)
                .toList();
    }

    private static APIResponse response(int status, List<ProblemKind> kinds) {
        MediaType content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        kinds.forEach(kind -> content.addExample(
                kind.slug(),
                OASFactory.createExample()
                        .summary(kind.label().in(Locale.ENGLISH))
                        .value(example(kind))));
        APIResponse response = OASFactory.createAPIResponse()
                .description(String.join(
                        "; ",
                        kinds.stream()
                                .map(kind -> kind.label().in(Locale.ENGLISH))
                                .toList()))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
        HEADERS.getOrDefault(status, List.of()).forEach(header -> ContractHeaders.add(response, header));
        ContractHeaders.add(response, RequestId.HEADER);
        return response;
    }

    private static Map<String, Object> example(ProblemKind kind) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", ProblemResource.PATH + "/" + kind.slug());
        problem.put("title", kind.label().in(Locale.ENGLISH));
        problem.put("status", Problem.status(kind));
        problem.put(
                "detail",
                kind.detail()
                        .in(Locale.ENGLISH)
                        .replace("%s", kind == CommonProblem.ILLEGAL_TRANSITION ? "VOIDED" : "KFF"));
        problem.put("instance", "/api/v1/consultations");
        problem.put("code", kind.name());
        if (kind == CommonProblem.ILLEGAL_TRANSITION) {
            problem.put("currentStatus", "VOIDED");
        }
        problem.put("requestId", "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a");
        Map<String, Object> error = ERRORS.get(kind.name());
        if (error != null) {
            problem.put("errors", List.of(new TreeMap<>(error)));
        }
        return problem;
    }
}
