package dk.kk.ihcph.guidance.event.planning;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.EventPlan;
import dk.kk.ihcph.guidance.event.listing.EventView;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /events}: planning, changing and deleting events. */
@Path("/events")
class EventResource {
    private static final String BY_ID = "/{id}";
    private static final String ID = "Id of the event";

    private final EventService events;

    EventResource(EventService events) {
        this.events = events;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "createEvent",
            summary = "Plan an event",
            description =
                    """
                    Creates a draft, which only callers with event:read see until it is published. A coordinator of the leading \
                    administration may do so. By default everyone may come, and registration is open from publication to the beginning; a \
                    POP_UP takes no registrations. Returns the draft. Texts are plain: HTML is refused.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EventPlan.class),
                            examples = {
                                @ExampleObject(
                                        name = "least",
                                        summary = "The required fields",
                                        value =
                                                """
                                                {"type": "WELCOME", "title": {"da": "Velkommen", "en": "Welcome"}, \
                                                "startsAt": "2027-02-10T17:00:00+01:00", "endsAt": "2027-02-10T19:00:00+01:00", \
                                                "location": "IH", "capacity": 120}"""),
                                @ExampleObject(
                                        name = "overbooked",
                                        summary = "With overbooking and a question",
                                        value =
                                                """
                                                {"type": "WELCOME", "title": {"da": "Velkommen", "en": "Welcome"}, \
                                                "startsAt": "2027-02-10T17:00:00+01:00", "endsAt": "2027-02-10T19:00:00+01:00", \
                                                "location": "IH", "capacity": 120, "coHosts": ["BIF"], "languages": ["en"], \
                                                "overbooking": 0.2, "overbookingReason": "Two of three did not come last time", \
                                                "questions": [{"key": "diet", "label": {"da": "Kost", "en": "Diet"}, \
                                                "type": "CHOICE", "choices": [{"key": "vegetarian", \
                                                "label": {"da": "Vegetarisk", "en": "Vegetarian"}}]}]}""")
                            }))
    @APIResponse(responseCode = "201", description = "The draft")
    public RestResponse<EventView> create(@Valid @NotNull EventPlan request) {
        EventView event = events.create(request);
        return AnswerConventions.created("events/" + event.id(), event);
    }

    @PATCH
    @Path(BY_ID)
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "changeEvent",
            summary = "Change an event",
            description =
                    """
                    Merges the given fields into a draft or a published event, for a coordinator of the leading administration. Added \
                    seats are offered to the waiting list; the registered get a mail about a new time or place. Returns the changed event. 409 \
                    `SEATS_TAKEN` if the seat limit falls below the confirmed seats.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EventPlan.class),
                            examples = @ExampleObject(name = "larger room", value = "{\"capacity\": 150}")))
    @APIResponse(responseCode = "200", description = "The changed event")
    public EventView change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return events.change(id, ifMatch, patch);
    }

    @DELETE
    @Path(BY_ID)
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "deleteEvent",
            summary = "Delete a draft",
            description =
                    """
                    Deletes a draft, for a coordinator of the leading administration. A published event can only be cancelled. 409 if \
                    something else, such as a shift, belongs to the draft.""")
    @APIResponse(responseCode = "204", description = "The draft is deleted")
    public void delete(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        events.delete(id, ifMatch);
    }
}
