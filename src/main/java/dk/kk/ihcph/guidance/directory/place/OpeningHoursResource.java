package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /opening-hours}. */
@Path("/opening-hours")
class OpeningHoursResource {
    private final OpeningCalendar calendar;

    OpeningHoursResource(OpeningCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOpeningHours",
            summary = "List opening hours",
            description =
                    """
                    Lists for each local day when a location is open, or why it is closed, including holidays and \
                    closures. Anybody may read them. Default: all desks, 14 days from `from`.""")
    @APIResponse(responseCode = "200", description = "A page of days")
    public Page<OpenDayView> list(@Valid @BeanParam CalendarFilter filter, @Valid @BeanParam PageRequest page) {
        return calendar.days(filter, page);
    }
}
