package dk.kk.ihcph.guidance.contract;

import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Describes which characters a text of a request may hold. {@code WrittenText} refuses control characters in every text,
 * and line breaks in one of at most 255 characters; no constraint at the field says so.
 */
final class TextPatterns {
    private static final int LONGEST_LINE = 255;
    private static final String CONTROL = "\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F";
    private static final String CONTROL_OR_LINE_BREAK = "\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029";
    private static final String ANY_TEXT = "^[^%1$s]*$";
    private static final String NOT_BLANK = "^[^%1$s]*[^\\s%1$s][^%1$s]*$";

    /** The scanner's pattern for {@code @NotBlank}, and the pattern of a field that may be absent but not blank. */
    private static final Set<String> WRITTEN_NOT_BLANK = Set.of("\\S", "[\\s\\S]*\\S[\\s\\S]*");

    private TextPatterns() {}

    /** Describes the texts among the fields of a schema. */
    static void describeFields(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(field -> {
                Schema text = Objects.requireNonNullElse(field.getItems(), field);
                describe(text, isLine(text) ? CONTROL_OR_LINE_BREAK : CONTROL);
            });
        }
    }

    /** Describes the text of a parameter, which may have line breaks. */
    static void describeParameter(@Nullable Schema schema) {
        if (schema != null) {
            describe(schema, CONTROL);
        }
    }

    private static boolean isLine(Schema text) {
        return text.getMaxLength() == null || text.getMaxLength() <= LONGEST_LINE;
    }

    private static void describe(Schema text, String refused) {
        boolean saysNotBlank = text.getPattern() != null && WRITTEN_NOT_BLANK.contains(text.getPattern());
        if (isText(text) && (saysNotBlank || text.getPattern() == null)) {
            // The server counts the characters without the white space around them.
            boolean notBlank = saysNotBlank || (text.getMinLength() != null && text.getMinLength() == 1);
            text.setPattern((notBlank ? NOT_BLANK : ANY_TEXT).formatted(refused));
        }
    }

    private static boolean isText(Schema schema) {
        return schema.getType() != null
                && schema.getType().contains(SchemaType.STRING)
                && schema.getFormat() == null
                && schema.getEnumeration() == null;
    }
}
