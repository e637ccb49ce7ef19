package dk.kk.ihcph.guidance.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A refusal by a rule of the domain. Thrown anywhere below a resource, it rolls the transaction back, and the HTTP
 * edge answers it with a problem document.
 */
@SuppressWarnings("serial") // never serialized
public class Refused extends RuntimeException {
    private final ProblemKind kind;
    private final Bilingual detail;
    private final @Nullable String currentStatus;
    private final List<Violation> violations;
    private final Map<String, Object> members = new TreeMap<>();
    private @Nullable Duration retryAfter;

    protected Refused(ProblemKind kind, Bilingual detail, @Nullable String currentStatus, List<Violation> violations) {
        super(kind + ": " + detail.en(), null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.currentStatus = currentStatus;
        this.violations = List.copyOf(violations);
    }

    /** Refuses with the text of the kind, whose {@code %s} are filled in with the arguments. */
    public static Refused of(ProblemKind kind, Object... arguments) {
        return new Refused(
                kind, arguments.length == 0 ? kind.detail() : kind.detail().with(arguments), null, List.of());
    }

    /** Refuses with a text for this case, which replaces the text of the kind. */
    public static Refused of(ProblemKind kind, Bilingual detail) {
        return new Refused(kind, detail, null, List.of());
    }

    /** Refuses and names the places of the request to correct. */
    public static Refused of(ProblemKind kind, List<Violation> violations) {
        return new Refused(kind, kind.detail(), null, violations);
    }

    /** Refuses values that break a rule and names the places to correct. */
    public static Refused invalid(Violation... violations) {
        return of(CommonProblem.VALIDATION_FAILED, List.of(violations));
    }

    /** Refuses if there is any violation, and reports all of them at once. */
    public static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw of(CommonProblem.VALIDATION_FAILED, broken);
        }
    }

    /** Refuses query parameters and names those to correct. */
    public static Refused invalidParameter(Violation... violations) {
        return of(CommonProblem.INVALID_PARAMETER, List.of(violations));
    }

    /** Refuses a change that the current state forbids. */
    public static Refused illegalTransition(Enum<?> currentStatus) {
        ProblemKind kind = CommonProblem.ILLEGAL_TRANSITION;
        return new Refused(kind, kind.detail().with(currentStatus), currentStatus.name(), List.of());
    }

    public static Refused notFound() {
        return of(CommonProblem.NOT_FOUND);
    }

    /** Adds a member to the problem document (RFC 9457, 3.2) that tells programs more than the violations do. */
    public Refused with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Says after which time the same request may succeed. */
    public Refused retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    /** Further members of the problem document, by name. */
    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    public ProblemKind kind() {
        return kind;
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

    @Nullable
    public Duration retryAfter() {
        return retryAfter;
    }
}
