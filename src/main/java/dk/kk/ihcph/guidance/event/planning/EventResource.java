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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /events}: planning, changing and deleting events. */
@Path("/events")
@Tag(name = "Events")
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
                    "Makes a draft, which only staff see until it is published. Type, title, startsAt, endsAt, capacity and"
                            + " a location, an address or an onlineUrl are enough: it is then for everyone, registration is"
                            + " open from its publication until it begins (a POP_UP takes none), and the caller's own"
                            + " administration leads it. Texts are plain: HTML is refused.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EventPlan.class),
                            examples = {
                                @ExampleObject(
                                        name = "least",
                                        summary = "What must be there",
                                        value =
                                                """
                                                {"type": "WELCOME", "title": {"da": "Velkommen", "en": "Welcome"}, \
                                                "startsAt": "2027-02-10T17:00:00+01:00", "endsAt": "2027-02-10T19:00:00+01:00", \
                                                "location": "IH", "capacity": 120}"""),
                                @ExampleObject(
                                        name = "overbooked",
                                        summary = "With a fifth more seats than the room has",
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
                    "Merges the given fields of an EventRequest into a draft or a published event that the caller's"
                            + " administration leads. There are never fewer seats than are confirmed: 409 SEATS_TAKEN."
                            + " More seats go to the waiting list; another time or place is told to the registered.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EventPlan.class),
                            examples = @ExampleObject(name = "larger room", value = "{\"capacity\": 150}")))
    @APIResponse(responseCode = "200", description = "The event as it now is")
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
            description = "Deletes an event that was never published. A published one is cancelled instead.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        events.delete(id, ifMatch);
    }
}
