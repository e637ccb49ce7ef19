package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /events/no-shows}. */
@Path("/events/no-shows")
class NoShowResource {
    private final NoShowService noShows;

    NoShowResource(NoShowService noShows) {
        this.noShows = noShows;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getNoShows",
            summary = "Get the attendance of past events",
            description =
                    """
                    Returns how many of the parties with seats came to the completed events that began in a period of local days \
                    (`from` included, `to` excluded): in total, and by lead time, answer to the reminder, party size, type and hour. Callers with \
                    report:read may call it.

                    - A no-show is a party that had seats when the event began and of which nobody was checked in, excused parties included. Rates \
                    count parties; `seats` and `persons` count people. Parties that gave back their seats in time are in `gaveBack`. Walk-ins, and \
                    events at which nobody was checked in, are not counted.
                    - Answers to the reminder: NO_ANSWER was reminded and did not answer; TOO_LATE got its seats after the last reminder; NOT_ASKED \
                    had its seats in time at an event where nobody answered a reminder.
                    - Intervals have 95 % confidence: Wilson's for a rate, Newcombe's for a difference. They allow for parties of one event being \
                    alike.
                    - The comparisons are fixed in advance. `finding` is present if the interval excludes no difference.
                    - Small counts are absent. Coordinators see all figures of their own administration with `administration`.""")
    @APIResponse(responseCode = "200", description = "The figures, all at once")
    public NoShowView get(@Valid @BeanParam NoShowFilter filter) {
        return noShows.of(filter);
    }
}
