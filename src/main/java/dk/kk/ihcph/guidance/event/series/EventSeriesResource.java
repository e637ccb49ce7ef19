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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /event-series}. */
@Path("/event-series")
@Tag(name = "Events")
class EventSeriesResource {
    private final EventSeriesService series;

    EventSeriesResource(EventSeriesService series) {
        this.series = series;
    }

    @GET
    @PermissionsAllowed(Permission.EVENT_READ)
    @Operation(
            operationId = "listEventSeries",
            summary = "Series of events and their pace",
            description =
                    "When each was last held, when the next is due and planned, and whether it comes too late. The first"
                            + " is the welcome events as such: budget note KF042 has them every 2-3 months.")
    @APIResponse(responseCode = "200", description = "A page of series")
    public Page<EventSeriesView> list(@Valid @BeanParam PageRequest page) {
        return series.list(page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.EVENT_READ)
    @Operation(operationId = "getEventSeries", summary = "A series", description = "One series of events, by id.")
    @APIResponse(responseCode = "200", description = "The series")
    public EventSeriesView get(@Parameter(description = "Id of the series") @PathParam("id") UUID id) {
        return series.get(id);
    }
}
