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
import org.jspecify.annotations.Nullable;

/** {@code /events/{id}/publish}, {@code /cancel}, {@code /complete} and {@code /headcount}. */
@Path("/events")
class EventLifeResource {
    private static final String ID = "Id of the event";

    private final EventService events;

    EventLifeResource(EventService events) {
        this.events = events;
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "publishEvent",
            summary = "Publish a draft",
            description =
                    """
                    Publishes a draft, which everyone can then see and, while registration is open, register for. A coordinator of \
                    the leading administration may do so. Returns the published event.""")
    @APIResponse(responseCode = "200", description = "The published event")
    public EventView publish(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "Checks and answers everything, but publishes nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        return dryRun ? events.tryPublishing(id) : events.publish(id);
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "cancelEvent",
            summary = "Cancel a published event",
            description =
                    """
                    Cancels a published event, withdraws all offers of seats and mails the reason to the registered. A coordinator of \
                    the leading administration may do so. Returns the cancelled event, which stays in lists and calendars.""")
    @APIResponse(responseCode = "200", description = "The cancelled event")
    public EventView cancel(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @Nullable EventCancelRequest request) {
        return events.cancel(id, Objects.requireNonNullElse(request, EventCancelRequest.NOTHING));
    }

    @POST
    @Path("/{id}/complete")
    @Idempotent
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "completeEvent",
            summary = "Complete an event",
            description =
                    """
                    Completes a published event that has begun, and records its headcount. A coordinator of the leading \
                    administration may do so. Returns the completed event. Without a check-in and without a count, `attended` stays absent, \
                    which is not zero.""")
    @APIResponse(responseCode = "200", description = "The completed event")
    public EventView complete(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @Nullable HeadcountRequest request) {
        return events.complete(id, Objects.requireNonNullElse(request, HeadcountRequest.NOTHING));
    }

    @PUT
    @Path("/{id}/headcount")
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "correctHeadcount",
            summary = "Correct a headcount",
            description =
                    """
                    Replaces the headcount of a completed event, for a coordinator of the leading administration. Numbers that are \
                    left out are counted again from the check-ins and registrations. Returns the event.""")
    @APIResponse(responseCode = "200", description = "The corrected event")
    public EventView correct(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @Valid @NotNull HeadcountRequest request) {
        return events.correct(id, ifMatch, request);
    }
}
