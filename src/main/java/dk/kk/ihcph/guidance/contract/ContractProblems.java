package dk.kk.ihcph.guidance.contract;

import dk.kk.ihcph.guidance.http.problem.Problem;
import dk.kk.ihcph.guidance.http.problem.ProblemResource;
import dk.kk.ihcph.guidance.http.problem.RequestId;
import dk.kk.ihcph.guidance.kernel.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    private static final Map<ProblemType, Map<String, Object>> ERRORS = Map.of(
            ProblemType.MALFORMED_REQUEST,
            Map.of(
                    "pointer", "/durationMinutes",
                    "code", "WRONG_TYPE",
                    "message", "is of the wrong type or format; see the contract"),
            ProblemType.INVALID_PARAMETER,
            Map.of("parameter", "limit", "code", "MAX", "message", "must be less than or equal to 200"),
            ProblemType.SHIFT_RULES_BROKEN,
            Map.of(
                    "pointer", "/items/0",
                    "code", "OVERLAP",
                    "message", "Guide BIF 1 has a shift already from 2026-01-05 09:00 to 2026-01-05 15:00"),
            ProblemType.ROSTER_STALE,
            Map.of(
                    "pointer", "/assignments/3",
                    "code", "NO_LONGER_NEEDED",
                    "message", "IH 2026-01-05T08:00:00Z-2026-01-05T14:00:00Z is no longer to be staffed so"),
            ProblemType.VALIDATION_FAILED,
            Map.of("pointer", "/topics/0", "code", "UNKNOWN_CODE", "message", "must be a code of /topics"));

    /** Conflicts that only the operations of one tag have, each with the name of the response that has them too. */
    private record OwnConflicts(String response, Set<ProblemType> types) {}

    private static final Map<String, OwnConflicts> BY_TAG = Map.of(
            "Staffing",
            new OwnConflicts("ScheduleConflict", EnumSet.of(ProblemType.SHIFT_RULES_BROKEN, ProblemType.ROSTER_STALE)),
            "Service desk",
            new OwnConflicts(
                    "DeskConflict",
                    EnumSet.of(
                            ProblemType.NOT_OFFERED_HERE,
                            ProblemType.LOCATION_CLOSED,
                            ProblemType.NO_SHIFT_HERE,
                            ProblemType.GUIDE_BUSY,
                            ProblemType.SLOT_TAKEN,
                            ProblemType.APPOINTMENTS_OVERLAP,
                            ProblemType.TOO_MANY_APPOINTMENTS,
                            ProblemType.OUTSIDE_TARGET_GROUP)),
            "Registrations",
            new OwnConflicts(
                    "RegistrationConflict",
                    EnumSet.of(
                            ProblemType.NO_REGISTRATION,
                            ProblemType.REGISTRATION_NOT_OPEN,
                            ProblemType.REGISTRATION_CLOSED,
                            ProblemType.EVENT_OVER,
                            ProblemType.EVENT_CANCELLED,
                            ProblemType.EVENT_FULL,
                            ProblemType.OUTSIDE_AUDIENCE,
                            ProblemType.ALREADY_REGISTERED,
                            ProblemType.QUOTA_USED_UP)),
            "Events",
            new OwnConflicts("EventConflict", EnumSet.of(ProblemType.SEATS_TAKEN, ProblemType.EVENT_NOT_BEGUN)),
            "Budget",
            new OwnConflicts(
                    "BudgetConflict",
                    EnumSet.of(ProblemType.YEAR_CLOSED, ProblemType.POSTED_BEFORE, ProblemType.NOT_APPROVED)));

    private static final int CONFLICT = 409;

    private ContractProblems() {}

    static APIResponse reference(int status, @Nullable List<String> tags) {
        String name = NAMES.get(status);
        if (status == CONFLICT && tags != null) {
            name = tags.stream()
                    .map(BY_TAG::get)
                    .filter(Objects::nonNull)
                    .map(OwnConflicts::response)
                    .findFirst()
                    .orElse(name);
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    static void addTo(Components components) {
        NAMES.keySet().stream()
                .sorted()
                .forEach(status ->
                        components.addResponse(NAMES.get(status), response(status, type -> BY_TAG.values().stream()
                                .noneMatch(own -> own.types().contains(type)))));
        BY_TAG.values()
                .forEach(own -> components.addResponse(
                        own.response(),
                        response(
                                CONFLICT,
                                type -> own.types().contains(type)
                                        || BY_TAG.values().stream().noneMatch(other -> other.types()
                                                .contains(type)))));
    }

    private static APIResponse response(int status, Predicate<ProblemType> among) {
        List<ProblemType> types = Stream.of(ProblemType.values())
                .filter(type -> type.status() == status && among.test(type))
                .toList();
        MediaType content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        types.forEach(type -> content.addExample(
                type.slug(),
                OASFactory.createExample()
                        .summary(type.label().in(Locale.ENGLISH))
                        .value(example(type))));
        APIResponse response = OASFactory.createAPIResponse()
                .description(String.join(
                        "; ",
                        types.stream()
                                .map(type -> type.label().in(Locale.ENGLISH))
                                .toList()))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
        HEADERS.getOrDefault(status, List.of()).forEach(header -> ContractHeaders.add(response, header));
        ContractHeaders.add(response, RequestId.HEADER);
        return response;
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", ProblemResource.PATH + "/" + type.slug());
        problem.put("title", type.label().in(Locale.ENGLISH));
        problem.put("status", type.status());
        problem.put(
                "detail",
                type.detail()
                        .in(Locale.ENGLISH)
                        .replace("%s", type == ProblemType.ILLEGAL_TRANSITION ? "VOIDED" : "KFF"));
        problem.put("instance", "/api/v1/consultations");
        problem.put("code", type.name());
        if (type == ProblemType.ILLEGAL_TRANSITION) {
            problem.put("currentStatus", "VOIDED");
        }
        problem.put("requestId", "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a");
        Map<String, Object> error = ERRORS.get(type);
        if (error != null) {
            problem.put("errors", List.of(new TreeMap<>(error)));
        }
        return problem;
    }
}
