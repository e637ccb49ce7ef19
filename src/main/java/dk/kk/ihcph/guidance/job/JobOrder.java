package dk.kk.ihcph.guidance.job;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The work that a caller asked for. */
@Embeddable
@Schema(hidden = true)
record JobOrder(
        @Enumerated(EnumType.STRING) JobType type,
        @Schema(description = "The administration that the job works for") @Enumerated(EnumType.STRING)
                Administration administration,
        @Schema(
                        description = "The stable identifier of the caller who asked for the job",
                        examples = "bif-guide",
                        maxLength = 255)
                @Column(name = "subject")
                String createdBy,
        @Schema(type = SchemaType.OBJECT, examples = "{\"dryRun\": true, \"allOrNothing\": false}")
                @JdbcTypeCode(SqlTypes.JSON)
                JsonNode parameters,
        Instant createdAt) {}
