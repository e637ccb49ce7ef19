package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.access.Permission;
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

/** {@code /staff/{id}/hours}: the hours account of a person. */
@Path("/staff")
@Tag(name = "Staffing")
class HoursResource {
    private final HoursService hours;

    HoursResource(HoursService hours) {
        this.hours = hours;
    }

    @GET
    @Path("/{id}/hours")
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getStaffHours",
            summary = "A person's hours of a year",
            description =
                    """
                    - norm: the funded hours of the year's days; a part year counts by its days.
                    - planned: published shifts, elapsed time (a shift across the change of clocks has its real hours); \
                    drafts stand apart. worked: what was confirmed. Both belong to the month in which the shift was planned \
                    to begin, local time.
                    - absence: on each workday away (Monday to Friday, no public holiday or closing day), the hours a year \
                    of that day's funding by the number of workdays in that year. Fewer than 7.4 hours away, a fifth of the \
                    full-time week of 37, count for their share of them.
                    - accounted: worked where confirmed, planned where published and not yet confirmed; with a GROSS norm \
                    absence too. balance: accounted less norm.

                    Durations are added first and rounded last. The months are the steps of the rounded running total, so \
                    that they add up to the year exactly.""")
    @APIResponse(responseCode = "200", description = "The year and its months")
    public HoursView ofStaff(
            @Parameter(description = "Id of the member of staff") @PathParam("id") UUID id,
            @Valid @BeanParam HoursFilter filter) {
        return hours.ofStaff(id, filter);
    }
}
