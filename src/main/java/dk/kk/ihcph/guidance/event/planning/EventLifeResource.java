package dk.kk.ihcph.guidance.event.planning;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.listing.EventView;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /events/{id}/publish}, {@code /cancel}, {@code /complete} and {@code /headcount}. */
@Path("/events/{id}")
@Tag(name = "Events")
class EventLifeResource {
    private static final String ID = "Id of the event";

    private final EventService events;

    EventLifeResource(EventService events) {
        this.events = events;
    }

    @POST
    @Path("/publish")
    @Idempotent
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "publishEvent",
            summary = "Publish a draft",
            description = "From now on everyone can see it, and register once registration opens.")
    @APIResponse(responseCode = "200", description = "The published event")
    public EventView publish(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "Check everything and publish nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        return dryRun ? events.tryPublishing(id) : events.publish(id);
    }

    @POST
    @Path("/cancel")
    @Idempotent
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "cancelEvent",
            summary = "Cancel a published event",
            description =
                    "It stays to be seen as cancelled, with the reason, in calendars too; whoever is registered is told.")
    @APIResponse(responseCode = "200", description = "The cancelled event")
    public EventView cancel(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @Nullable EventCancelRequest request) {
        return events.cancel(id, Objects.requireNonNullElse(request, EventCancelRequest.NOTHING));
    }

    @POST
    @Path("/complete")
    @Idempotent
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "completeEvent",
            summary = "Complete an event that was held",
            description =
                    "Not before it has begun. Attended and registered are, where they are left out, those who were checked in"
                            + " and the confirmed seats; where nobody was checked in and nobody counted, attended stays"
                            + " absent, which is not zero.")
    @APIResponse(responseCode = "200", description = "The completed event")
    public EventView complete(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @Nullable HeadcountRequest request) {
        return events.complete(id, Objects.requireNonNullElse(request, HeadcountRequest.NOTHING));
    }

    @PUT
    @Path("/headcount")
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "correctHeadcount",
            summary = "Correct how many came",
            description =
                    "Replaces the headcount of a completed event; what is left out is reckoned again from the check-in.")
    @APIResponse(responseCode = "200", description = "The event as it now is")
    public EventView correct(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @Valid @NotNull HeadcountRequest request) {
        return events.correct(id, ifMatch, request);
    }
}
