package dk.kk.ihcph.guidance.kernel;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One place of a request that a rule refuses, in both languages until the caller's language is known.
 *
 * @param pointer JSON Pointer into the body; null if {@code parameter} names a parameter
 * @param code stable UPPER_SNAKE code of the rule
 */
public record Violation(
        @Nullable String pointer, @Nullable String parameter, @Nullable Integer line, String code, Bilingual message) {
    private static final String UNKNOWN_CODE = "UNKNOWN_CODE";

    /** Refuses a place in the body. */
    public static Violation at(String pointer, String code, Bilingual message) {
        return new Violation(pointer, null, null, code, message);
    }

    /** Refuses a query, path or header parameter. */
    public static Violation ofParameter(String parameter, String code, Bilingual message) {
        return new Violation(null, parameter, null, code, message);
    }

    /** Refuses a code that the named list does not contain. */
    public static Violation unknownCode(String pointer, String list) {
        return at(pointer, UNKNOWN_CODE, mustBeCodeOf(list));
    }

    /** Refuses a parameter whose code the named list does not contain. */
    public static Violation unknownCodeOfParameter(String parameter, String list) {
        return ofParameter(parameter, UNKNOWN_CODE, mustBeCodeOf(list));
    }

    private static Bilingual mustBeCodeOf(String list) {
        return new Bilingual("skal være en kode fra %s", "must be a code of %s").with(list);
    }

    /** Refuses a code that the enum does not contain. */
    public static Violation unknownConstant(String pointer, Class<?> type) {
        return at(
                pointer,
                UNKNOWN_CODE,
                new Bilingual("skal være en af: %s", "must be one of: %s")
                        .with(Stream.of(type.getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))));
    }
}
