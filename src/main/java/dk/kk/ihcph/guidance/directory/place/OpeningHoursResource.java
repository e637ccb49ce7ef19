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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /opening-hours}. */
@Path("/opening-hours")
@Tag(name = "Directory")
class OpeningHoursResource {
    private final OpeningCalendar calendar;

    OpeningHoursResource(OpeningCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOpeningHours",
            summary = "Opening hours",
            description =
                    "When a location is open, day by day in local time, or why it is closed: holidays, closing days"
                            + " and our own closures are taken into account. Without `location`, all desks; without `to`, two"
                            + " weeks from `from`.")
    @APIResponse(responseCode = "200", description = "A page of days")
    public Page<OpenDayView> list(@Valid @BeanParam CalendarFilter filter, @Valid @BeanParam PageRequest page) {
        return calendar.days(filter, page);
    }
}
