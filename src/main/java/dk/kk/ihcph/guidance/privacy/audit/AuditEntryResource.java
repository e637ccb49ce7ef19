package dk.kk.ihcph.guidance.privacy.audit;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /audit-entries}. */
@Path("/audit-entries")
class AuditEntryResource {

    private final AuditService trail;

    AuditEntryResource(AuditService trail) {
        this.trail = trail;
    }

    @GET
    @PermissionsAllowed(Permission.AUDIT_READ)
    @Operation(
            operationId = "listAuditEntries",
            summary = "List audit entries",
            description =
                    "Returns the audit trail, newest first. Auditors may read it. Every change has an entry, which is written"
                            + " in the transaction of the change; reads of personal data have one too. Nobody can alter or"
                            + " delete an entry.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    public Page<AuditEntryView> list(@Valid @BeanParam AuditEntryFilter filter, @Valid @BeanParam PageRequest page) {
        return trail.list(filter, page);
    }
}
