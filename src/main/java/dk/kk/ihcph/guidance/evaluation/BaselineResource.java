package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.paging.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /baselines}. */
@Path("/baselines")
class BaselineResource {
    private final BaselineService baselines;

    BaselineResource(BaselineService baselines) {
        this.baselines = baselines;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "listBaselines",
            summary = "Figures of the pilot",
            description =
                    "Lists what the pilot achieved, as budget note KF042 states it, all on one page. The figures are "
                            + "never computed from this database. For coordinators, controllers, evaluators, auditors and "
                            + "administrators.")
    @APIResponse(responseCode = "200", description = "All baselines")
    public Page<BaselineView> list() {
        return baselines.list();
    }
}
