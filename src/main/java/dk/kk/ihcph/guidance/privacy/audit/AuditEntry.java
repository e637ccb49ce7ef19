package dk.kk.ihcph.guidance.privacy.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One entry of the audit trail. The database writes it; the application can only read it. */
@Entity
@Immutable
class AuditEntry {
    @Id
    private UUID id;

    @Column
    private Instant at;

    @Embedded
    private AuditedCall call;

    @Embedded
    private AuditedRecord about;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JsonNode changes;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    AuditedCall call() {
        return call;
    }

    AuditedRecord about() {
        return about;
    }

    @Nullable
    JsonNode changes() {
        return changes;
    }
}
