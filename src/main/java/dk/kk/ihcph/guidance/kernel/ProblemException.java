package dk.kk.ihcph.guidance.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses a request with a problem. Thrown anywhere below a resource, it rolls the transaction back and is answered. */
@SuppressWarnings("serial") // never serialized
public final class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final Bilingual detail;
    private final @Nullable String currentStatus;
    private final List<Violation> violations;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private ProblemException(
            ProblemType type, Bilingual detail, @Nullable String currentStatus, List<Violation> violations) {
        super(type + ": " + detail.en(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.currentStatus = currentStatus;
        this.violations = List.copyOf(violations);
    }

    /** The type's own words, their {@code %s} filled in. */
    public static ProblemException of(ProblemType type, Object... arguments) {
        return new ProblemException(
                type, arguments.length == 0 ? type.detail() : type.detail().with(arguments), null, List.of());
    }

    /** The type with words for this case. */
    public static ProblemException of(ProblemType type, Bilingual detail) {
        return new ProblemException(type, detail, null, List.of());
    }

    /** The type with the places to mend. */
    public static ProblemException of(ProblemType type, List<Violation> violations) {
        return new ProblemException(type, type.detail(), null, violations);
    }

    /** 422 with the places to mend. */
    public static ProblemException invalid(Violation... violations) {
        return of(ProblemType.VALIDATION_FAILED, List.of(violations));
    }

    /** 422 where there are places to mend, all of them at once; nothing where there are none. */
    public static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw of(ProblemType.VALIDATION_FAILED, broken);
        }
    }

    /** 400 with the parameters to mend. */
    public static ProblemException invalidParameter(Violation... violations) {
        return of(ProblemType.INVALID_PARAMETER, List.of(violations));
    }

    /** 409 naming the state that forbids the change. */
    public static ProblemException illegalTransition(Enum<?> currentStatus) {
        ProblemType type = ProblemType.ILLEGAL_TRANSITION;
        return new ProblemException(type, type.detail().with(currentStatus.name()), currentStatus.name(), List.of());
    }

    public static ProblemException notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    /** Adds a response header, such as Retry-After. */
    public ProblemException withHeader(String name, Object value) {
        headers.put(name, String.valueOf(value));
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Bilingual detail() {
        return detail;
    }

    @Nullable
    public String currentStatus() {
        return currentStatus;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
