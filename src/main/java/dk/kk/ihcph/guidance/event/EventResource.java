package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.web.Page;
import dk.kk.ihcph.guidance.web.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /events}. */
@Path("/events")
@Tag(name = "Events")
class EventResource {
    private final EventService events;

    EventResource(EventService events) {
        this.events = events;
    }

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "listEvents",
            summary = "Events",
            description = "Published, cancelled and completed events, earliest first. No login is needed; with"
                    + " schedule:read or report:read the headcounts are shown too.")
    @APIResponse(responseCode = "200", description = "A page of events")
    public Page<EventView> list(@Valid @BeanParam EventFilter filter, @Valid @BeanParam PageRequest page) {
        return events.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "getEvent",
            summary = "An event",
            description = "One event, by id; with an ETag. A draft is not found.")
    @APIResponse(responseCode = "200", description = "The event")
    public EventView get(@Parameter(description = "Id of the event") @PathParam("id") UUID id) {
        return events.get(id);
    }
}
