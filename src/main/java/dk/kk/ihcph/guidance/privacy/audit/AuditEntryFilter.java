package dk.kk.ihcph.guidance.privacy.audit;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of audit entries. */
public class AuditEntryFilter implements ParameterBean {
    @QueryParam("entityType")
    @Size(max = 100)
    @Parameter(description = "Only entries of this kind of record", example = "consultation")
    public @Nullable String entityType;

    @QueryParam("entityId")
    @Size(max = 255)
    @Parameter(description = "Only entries of this record", example = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a")
    public @Nullable String entityId;

    @QueryParam("subject")
    @Size(max = 255)
    @Parameter(description = "Only actions of this caller", example = "bif-guide")
    public @Nullable String subject;

    @QueryParam("action")
    @Parameter(description = "Only this action")
    public AuditedRecord.@Nullable AuditAction action;

    @QueryParam("from")
    @Parameter(description = "First instant, included", example = "2026-01-01T00:00:00+01:00")
    public @Nullable Instant from;

    @QueryParam("to")
    @Parameter(description = "Last instant, excluded", example = "2026-02-01T00:00:00+01:00")
    public @Nullable Instant to;
}
