package dk.kk.ihcph.guidance.event.series;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.listing.EventView;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** {@code /events/{id}/duplicate} and {@code /repeat}. */
@Path("/events/{id}")
@Tag(name = "Events")
class EventCopyResource {
    private static final String ID = "Id of the event";

    private final EventSeriesService series;

    EventCopyResource(EventSeriesService series) {
        this.series = series;
    }

    @POST
    @Path("/duplicate")
    @Idempotent
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "duplicateEvent",
            summary = "Plan the same again",
            description =
                    "Makes a draft with everything of this event, whatever has become of it, moved to another beginning:"
                            + " programme and registration by the clock on the wall. What pays it is kept only within the"
                            + " same year. Asked for the same beginning again, it answers the draft that is there.")
    @APIResponse(responseCode = "201", description = "The draft")
    @APIResponse(responseCode = "200", description = "The draft, which was there already")
    public RestResponse<EventView> duplicate(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull DuplicateRequest request) {
        EventCopies<EventView> copy = series.duplicate(id, request);
        return answer("events/" + copy.view().id(), copy);
    }

    @POST
    @Path("/repeat")
    @Idempotent
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "repeatEvent",
            summary = "Plan the same every so many months",
            description =
                    "Makes up to 24 drafts of one series, on the same weekday of the same week of the month (the second"
                            + " Wednesday; the last where a month has no fifth). A holiday, or a day on which the location"
                            + " is closed, is put off by a week. What the series has at such a time already, and is not cancelled, is"
                            + " answered and not made again.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RepeatRequest.class),
                            examples = {
                                @ExampleObject(name = "so many", value = "{\"everyMonths\": 2, \"count\": 5}"),
                                @ExampleObject(
                                        name = "until",
                                        value = "{\"everyMonths\": 3, \"until\": \"2027-12-31\"}")
                            }))
    @APIResponse(responseCode = "201", description = "The drafts and their series")
    @APIResponse(responseCode = "200", description = "The events of the series at these times, all of which were there")
    public RestResponse<EventRepetition> repeat(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull RepeatRequest request) {
        EventCopies<EventRepetition> copies = series.repeat(id, request);
        return answer("event-series/" + copies.view().series().id(), copies);
    }

    private static <T> RestResponse<T> answer(String location, EventCopies<T> copies) {
        return copies.madeAny() ? AnswerConventions.created(location, copies.view()) : RestResponse.ok(copies.view());
    }
}
