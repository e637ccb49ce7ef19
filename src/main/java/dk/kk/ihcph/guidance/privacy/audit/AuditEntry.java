package dk.kk.ihcph.guidance.privacy.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail. The database writes it; the application can only read it. */
@Entity
@Immutable
class AuditEntry {
    @Schema(name = "AuditAction", description = "What was done to the record")
    enum AuditAction {
        CREATE,
        UPDATE,
        DELETE,
        READ
    }

    @Id
    private UUID id;

    @Column
    private Instant at;

    @Column
    private String subject;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    @Enumerated(EnumType.STRING)
    private @Nullable Administration administration;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    private @Nullable String operation;
    private @Nullable String requestId;

    @Column
    private String entityType;

    @Column
    private String entityId;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JsonNode changes;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    UUID id() {
        return id;
    }

    AuditEntryView view() {
        return new AuditEntryView(
                id,
                at,
                subject,
                roles,
                administration,
                action,
                operation,
                requestId,
                entityType,
                entityId,
                AuditEntryView.inCamelCase(changes));
    }
}
