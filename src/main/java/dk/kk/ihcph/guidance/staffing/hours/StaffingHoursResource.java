package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /staffing/hours}: the hours accounts of the administrations. */
@Path("/staffing/hours")
@Tag(name = "Staffing")
class StaffingHoursResource {
    private final HoursService hours;

    StaffingHoursResource(HoursService hours) {
        this.hours = hours;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getStaffingHours",
            summary = "The hours of a year by administration",
            description =
                    "The ledgers of all people of each administration as one, with the figures of a person's ledger, also in"
                            + " full-time equivalents: hours by the annual norm of one, 1,263. An administration's durations"
                            + " are added before they are rounded; the total is the sum of the figures shown.")
    @APIResponse(responseCode = "200", description = "The year of each administration and in all")
    public StaffingHoursView ofAdministrations(@Valid @BeanParam StaffingHoursFilter filter) {
        return hours.ofAdministrations(filter);
    }
}
