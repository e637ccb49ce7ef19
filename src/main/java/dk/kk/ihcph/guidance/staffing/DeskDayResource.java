package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.web.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /desk-days}. */
@Path("/desk-days")
@Tag(name = "Staffing")
class DeskDayResource {
    private final DeskPlan plan;

    DeskDayResource(DeskPlan plan) {
        this.plan = plan;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "listDeskDays",
            summary = "Who staffs which desk when",
            description = "The weekdays on which each administration staffs each desk. KFF is in International House on"
                    + " its four open days; BIF is there one day a week and three days in Københavns Erhvervshus. The"
                    + " whole list in one page.")
    @APIResponse(responseCode = "200", description = "All desk days that match")
    public Page<DeskDayView> list(@Valid @BeanParam DeskDayFilter filter) {
        return plan.list(filter);
    }
}
