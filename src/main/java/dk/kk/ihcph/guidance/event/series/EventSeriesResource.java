package dk.kk.ihcph.guidance.event.series;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
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

/** {@code /event-series}. */
@Path("/event-series")
class EventSeriesResource {
    private final EventSeriesService series;

    EventSeriesResource(EventSeriesService series) {
        this.series = series;
    }

    @GET
    @PermissionsAllowed(Permission.EVENT_READ)
    @Operation(
            operationId = "listEventSeries",
            summary = "List the series of events",
            description =
                    """
                    Lists series of events: when each was last held, when the next event is due and planned, and whether it is overdue. \
                    Callers with event:read may call it. The first series is that of all welcome events, which budget note KF042 wants every 2-3 \
                    months.""")
    @APIResponse(responseCode = "200", description = "A page of series")
    public Page<EventSeriesView> list(@Valid @BeanParam PageRequest page) {
        return series.list(page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.EVENT_READ)
    @Operation(
            operationId = "getEventSeries",
            summary = "Get a series of events",
            description =
                    """
                    Returns a series of events and whether it keeps its pace, for callers with event:read.""")
    @APIResponse(responseCode = "200", description = "The series")
    public EventSeriesView get(@Parameter(description = "Id of the series") @PathParam("id") UUID id) {
        return series.get(id);
    }
}
