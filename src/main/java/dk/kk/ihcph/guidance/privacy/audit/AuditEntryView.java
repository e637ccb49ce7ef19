package dk.kk.ihcph.guidance.privacy.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail, as an auditor reads it. */
@Schema(name = "AuditEntry", description = "One action of a caller on a record, with its changes")
record AuditEntryView(
        UUID id,
        @Schema(description = "Time by the database's clock") Instant at,
        @JsonUnwrapped AuditedCall call,
        @JsonUnwrapped AuditedRecord about,
        @Schema(
                        description =
                                "Each changed field with its value before (from) and after (to); personal fields and"
                                        + " free text appear as the word \"changed\"",
                        type = SchemaType.OBJECT,
                        examples = "{\"durationMinutes\": {\"from\": 8, \"to\": 10}, \"note\": \"changed\"}")
                @Nullable
                JsonNode changes) {
    private static final Pattern SNAKE = Pattern.compile("_([a-z0-9])");

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(entry.id(), entry.at(), entry.call(), entry.about(), inCamelCase(entry.changes()));
    }

    /** Turns the database's column names into the API's field names. */
    private static @Nullable JsonNode inCamelCase(@Nullable JsonNode changes) {
        if (changes == null || changes.isNull()) {
            return null;
        }
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        changes.properties()
                .forEach(field -> renamed.set(
                        SNAKE.matcher(field.getKey())
                                .replaceAll(part -> part.group(1).toUpperCase(java.util.Locale.ROOT)),
                        field.getValue()));
        return renamed;
    }
}
