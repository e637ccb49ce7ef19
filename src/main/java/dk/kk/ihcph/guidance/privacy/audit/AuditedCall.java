package dk.kk.ihcph.guidance.privacy.audit;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The caller of an audited change or reading, and the request. */
@Embeddable
@Schema(hidden = true)
record AuditedCall(
        @Schema(
                        description = "The caller's stable identifier, or system:<task>",
                        examples = "bif-guide",
                        maxLength = 255)
                String subject,
        @Schema(examples = "[\"bif-guide\"]", maxItems = 11) @JdbcTypeCode(SqlTypes.ARRAY)
                List<@Size(max = 50) String> roles,
        @Schema(examples = "PATCH /api/v1/consultations/0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a", maxLength = 2000)
                @Nullable
                String operation,
        @Schema(examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a", maxLength = 64) @Nullable String requestId) {}
