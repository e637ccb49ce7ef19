package dk.kk.ihcph.guidance.privacy.audit;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The record that an audited change or reading concerned. */
@Embeddable
@Schema(hidden = true)
record AuditedRecord(
        @Schema(examples = "consultation", maxLength = 100) String entityType,
        @Schema(examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a", maxLength = 255) String entityId,
        @Schema(description = "The administration the record belongs to") @Enumerated(EnumType.STRING) @Nullable
                Administration administration,
        @Enumerated(EnumType.STRING) AuditAction action) {

    @Schema(name = "AuditAction", description = "The action on the record")
    enum AuditAction {
        CREATE,
        UPDATE,
        DELETE,
        READ
    }
}
