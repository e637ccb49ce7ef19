package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.web.Page;
import dk.kk.ihcph.guidance.web.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /staff}. */
@Path("/staff")
@Tag(name = "Staffing")
class StaffResource {
    private final StaffService staff;

    StaffResource(StaffService staff) {
        this.staff = staff;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "listStaff",
            summary = "The staff",
            description = "Who gives guidance and who leads the project, in both administrations, by display name.")
    @APIResponse(responseCode = "200", description = "A page of staff")
    public Page<StaffMemberView> list(@Valid @BeanParam StaffFilter filter, @Valid @BeanParam PageRequest page) {
        return staff.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getStaff",
            summary = "A member of staff",
            description = "One member of staff, by id; with an ETag.")
    @APIResponse(responseCode = "200", description = "The member of staff")
    public StaffMemberView get(@Parameter(description = "Id of the member of staff") @PathParam("id") UUID id) {
        return staff.get(id);
    }
}
