package dk.kk.ihcph.guidance.http;

import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The header If-Match: which versions the caller has seen (RFC 9110, 13.1.1). Missing, it is refused with 428. */
public record IfMatch(Set<String> tags) {
    /** Between the version of the row and what else the view shows. */
    private static final char VARIANT = '.';

    /** For JAX-RS. The parameter's default is the empty text, so that a missing header comes here too. */
    public static IfMatch valueOf(String header) {
        if (header.isBlank()) {
            throw Refused.of(HttpProblem.PRECONDITION_REQUIRED);
        }
        return new IfMatch(Arrays.stream(header.split(","))
                .map(String::strip)
                .map(IfMatch::ofRow)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Refuses with 412 unless this version is among those seen. Weak tags never match here. */
    public void check(long version) {
        if (!tags.contains("*") && !tags.contains(etag(version))) {
            throw Refused.of(HttpProblem.PRECONDITION_FAILED);
        }
    }

    /** The tag of the row alone. */
    private static String ofRow(String tag) {
        int variant = tag.indexOf(VARIANT);
        return variant < 0 || !tag.endsWith("\"") ? tag : tag.substring(0, variant) + "\"";
    }

    public static String etag(Versioned view) {
        String variant = view.variant();
        return "\"" + view.version() + (variant.isEmpty() ? "" : VARIANT + variant) + "\"";
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
