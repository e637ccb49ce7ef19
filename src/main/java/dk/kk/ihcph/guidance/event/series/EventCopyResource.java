package dk.kk.ihcph.guidance.event.series;

import dk.kk.ihcph.guidance.access.Permission;
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
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /events/{id}/repeat}. */
@Path("/events/{id}/repeat")
class EventCopyResource {
    private final EventSeriesService series;

    EventCopyResource(EventSeriesService series) {
        this.series = series;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.EVENT_WRITE)
    @Operation(
            operationId = "repeatEvent",
            summary = "Repeat an event",
            description =
                    """
                    Makes drafts that are copies of an event, whatever its status, for coordinators of the leading \
                    administration. Programme and registration times move with the beginning, in local time. The linked \
                    allocation is copied only if the new date is in the same budget year.

                    - With `startsAt`: one copy that begins then, outside any series.
                    - With `everyMonths` and `count` or `until`: up to 24 copies in one series, on the same weekday of the same \
                    week of the month, such as the second Wednesday; the last one if a month has no fifth. If the day is a \
                    holiday or the location is closed, the copy is a week later.

                    Returns the copies, with 201 if this request made any of them. A copy that an earlier request made for the \
                    same time is returned and not made again.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RepeatRequest.class),
                            examples = {
                                @ExampleObject(name = "once", value = "{\"startsAt\": \"2027-04-14T17:00:00+02:00\"}"),
                                @ExampleObject(name = "count", value = "{\"everyMonths\": 2, \"count\": 5}"),
                                @ExampleObject(
                                        name = "until",
                                        value = "{\"everyMonths\": 3, \"until\": \"2027-12-31\"}")
                            }))
    @APIResponse(responseCode = "201", description = "The copies and their series")
    @APIResponse(responseCode = "200", description = "The copies, all of which existed already")
    public RestResponse<EventRepetition> repeat(
            @Parameter(description = "Id of the event") @PathParam("id") UUID id,
            @Valid @NotNull RepeatRequest request) {
        EventCopies copies = series.repeat(id, request);
        return copies.madeAny()
                ? AnswerConventions.created(copies.location(), copies.view())
                : RestResponse.ok(copies.view());
    }
}
