package dk.kk.ihcph.guidance.http;

import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The header If-Match: the versions that the caller has seen (RFC 9110, 13.1.1). A missing header is refused with
 * 428.
 */
public record IfMatch(Set<String> tags) {
    /** Separates the version of the row from the variant of the view. */
    private static final char VARIANT = '.';

    /** Called by JAX-RS. The parameter's default is the empty text, so that a missing header arrives here too. */
    public static IfMatch valueOf(String header) {
        if (header.isBlank()) {
            throw Refused.of(HttpProblem.PRECONDITION_REQUIRED);
        }
        return new IfMatch(Arrays.stream(header.split(","))
                .map(String::strip)
                .map(IfMatch::ofRow)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Refuses with 412 unless the caller has seen this version. Weak tags never match. */
    public void check(long version) {
        if (!tags.contains("*") && !tags.contains(etag(version))) {
            throw Refused.of(HttpProblem.PRECONDITION_FAILED);
        }
    }

    /** Returns the part of the tag that stands for the row. */
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
