package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /staffing/hours}: the hours accounts of the administrations. */
@Path("/staffing/hours")
class StaffingHoursResource {
    private final HoursService hours;

    StaffingHoursResource(HoursService hours) {
        this.hours = hours;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getStaffingHours",
            summary = "Get the hours accounts of a year",
            description =
                    """
                    Returns the hours account of each administration in a year and their total, in hours and in \
                    full-time equivalents of 1,263 hours; with `staff`, only the hours of one staff member.

                    - norm: the funded hours of the year; a part year counts by its days.
                    - planned: published shifts by elapsed time, in the local month in which they begin; drafts are \
                    separate. worked: confirmed hours.
                    - absence: the funded hours of each workday of an approved absence; fewer than 7.4 hours away \
                    count in proportion.
                    - accounted: worked hours where confirmed, planned hours where not yet confirmed, and with a \
                    `GROSS` norm also absence. balance: accounted less norm.

                    Durations are added before they are rounded, and the months add up to the year. The total adds \
                    the rounded figures of the administrations.""")
    @APIResponse(responseCode = "200", description = "The hours accounts")
    public StaffingHoursView hours(@Valid @BeanParam StaffingHoursFilter filter) {
        return hours.hours(filter);
    }
}
