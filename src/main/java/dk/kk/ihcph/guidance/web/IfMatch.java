package dk.kk.ihcph.guidance.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The header If-Match: which versions the caller has seen (RFC 9110, 13.1.1). Missing, it is refused with 428. */
public record IfMatch(Set<String> tags) {

    /** For JAX-RS. The parameter's default is the empty text, so that a missing header comes here too. */
    public static IfMatch valueOf(String header) {
        if (header.isBlank()) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED);
        }
        return new IfMatch(Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }

    /** Refuses with 412 unless this version is among those seen. Weak tags never match here. */
    public void check(long version) {
        if (!tags.contains("*") && !tags.contains(etag(version))) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED);
        }
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }
}
