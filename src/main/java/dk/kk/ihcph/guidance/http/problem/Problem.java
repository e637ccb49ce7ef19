package dk.kk.ihcph.guidance.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457): the failure and the places to correct. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A problem document (RFC 9457): the failure, and the places to correct")
public record Problem(
        @JsonUnwrapped WrittenKind kind,
        @Schema(
                        description = "The failure of this request, and the way to correct it",
                        examples = "One or more values cannot be accepted. Please correct them and try again.",
                        maxLength = 4000)
                String detail,
        @Schema(examples = "/api/v1/consultations", maxLength = LONGEST_INSTANCE) @Nullable String instance,
        @Schema(
                        description = "The current status of the record, if it forbids the change",
                        examples = "VOIDED",
                        maxLength = 50)
                @Nullable
                String currentStatus,
        @Schema(
                        description = "Identifies the request in the log; also the header X-Request-Id",
                        examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a",
                        maxLength = 64)
                @Nullable
                String requestId,
        @Schema(maxItems = 1000) @Nullable List<RefusedPlace> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    private static final int LONGEST_INSTANCE = 2000;
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Masks everything shaped like a CPR number, wherever the caller put it. */
    public Problem {
        detail = CprNumbers.mask(detail);
        instance = instance == null
                ? null
                : CprNumbers.mask(instance.substring(0, Math.min(instance.length(), LONGEST_INSTANCE)));
    }

    /** Makes a problem in this language for a request that no longer exists, such as that of a job. */
    public static Problem of(ProblemKind kind, Bilingual detail, Locale locale) {
        return new Problem(WrittenKind.of(kind, locale), detail.in(locale), null, null, null, null, Map.of());
    }

    /** Returns the HTTP status of a kind. No other code knows it. */
    public static int status(ProblemKind kind) {
        return kind instanceof HttpProblem ofTheEdge
                ? ofTheEdge.status()
                : switch (kind.category()) {
                    case MALFORMED -> 400;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                    case CONFLICT -> 409;
                    case GONE -> 410;
                    case INVALID -> 422;
                    case UNAVAILABLE -> 503;
                    case PROTOCOL -> throw new IllegalArgumentException(kind + " has no status");
                };
    }

    /** The kind of problem, which is the same every time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(hidden = true)
    public record WrittenKind(
            @Schema(
                            description = "Stable URI reference of the kind of problem; resolves to its documentation",
                            examples = "/api/v1/problems/validation-failed",
                            maxLength = 200)
                    String type,
            @Schema(examples = "Invalid values", maxLength = 200) String title,
            @Schema(examples = "422", minimum = "400", maximum = "599") int status,
            @Schema(examples = "VALIDATION_FAILED", maxLength = 100) String code,
            @Schema(
                            description =
                                    "A hint in English for the programmer of a client, the same for every problem of"
                                            + " this code; people read detail",
                            examples = "errors gives each place to correct.",
                            maxLength = 500)
                    @Nullable
                    String developerHint) {
        public static WrittenKind of(ProblemKind kind, Locale locale) {
            return new WrittenKind(
                    ProblemResource.PATH + "/" + kind.slug(),
                    kind.label().in(locale),
                    Problem.status(kind),
                    kind.name(),
                    kind.developerHint());
        }
    }

    /** One place of the request to correct: a pointer into the body, or a parameter's name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Violation", description = "One place in the request to correct")
    public record RefusedPlace(
            @Schema(
                            description = "JSON Pointer (RFC 6901) into the request body",
                            examples = "/topics/0",
                            maxLength = 500)
                    @Nullable
                    String pointer,
            @Schema(description = "Name of the query, path or header parameter", examples = "limit", maxLength = 200)
                    @Nullable
                    String parameter,
            @Schema(description = "Line of an uploaded file, from 1", examples = "12") @Nullable Integer line,
            @Schema(examples = "UNKNOWN_CODE", maxLength = 100) String code,
            @Schema(examples = "must be a code of /topics", maxLength = 2000) String message) {

        static RefusedPlace of(dk.kk.ihcph.guidance.kernel.Violation violation, Locale locale) {
            return new RefusedPlace(
                    violation.pointer(),
                    violation.parameter(),
                    violation.line(),
                    violation.code(),
                    violation.message().in(locale));
        }

        public RefusedPlace {
            pointer = pointer == null ? null : CprNumbers.mask(pointer);
            parameter = parameter == null ? null : CprNumbers.mask(parameter);
            message = CprNumbers.mask(message);
        }
    }
}
