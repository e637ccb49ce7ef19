package dk.kk.ihcph.guidance.privacy.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail, as an auditor reads it. */
@Schema(name = "AuditEntry", description = "Who did what to which record, when, with which change")
record AuditEntryView(
        UUID id,
        @Schema(description = "When, by the database's clock") Instant at,
        @Schema(
                        description = "The caller's stable identifier, or system:<task>",
                        examples = "bif-guide",
                        maxLength = 255)
                String subject,
        @Schema(description = "The roles the caller held then", examples = "[\"bif-guide\"]", maxItems = 11)
                List<@Size(max = 50) String> roles,
        @Schema(description = "The administration the record belongs to") @Nullable Administration administration,
        AuditEntry.AuditAction action,
        @Schema(
                        description = "The request",
                        examples = "PATCH /api/v1/consultations/0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a",
                        maxLength = 2000)
                @Nullable
                String operation,
        @Schema(description = "The X-Request-Id", examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a", maxLength = 64)
                @Nullable
                String requestId,
        @Schema(description = "Kind of record", examples = "consultation", maxLength = 100) String entityType,
        @Schema(description = "Id of the record", examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a", maxLength = 255)
                String entityId,
        @Schema(
                        description =
                                "Each changed field with its value before (from) and after (to); personal fields and"
                                        + " free text appear as the word \"changed\"",
                        type = SchemaType.OBJECT,
                        examples = "{\"durationMinutes\": {\"from\": 8, \"to\": 10}, \"note\": \"changed\"}")
                @Nullable
                JsonNode changes) {
    private static final Pattern SNAKE = Pattern.compile("_([a-z0-9])");

    /** Turns the database's column names into the API's field names. */
    static @Nullable JsonNode inCamelCase(@Nullable JsonNode changes) {
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
