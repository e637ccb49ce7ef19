package dk.kk.ihcph.guidance.registration.feedback;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /events/{id}/feedback}. */
@Path("/events/{id}/feedback")
class EventFeedbackResource {
    private final FeedbackService feedback;

    EventFeedbackResource(FeedbackService feedback) {
        this.feedback = feedback;
    }

    @GET
    @PermissionsAllowed(Permission.EVENT_READ)
    @Operation(
            operationId = "getEventFeedback",
            summary = "Get the feedback about an event",
            description =
                    """
                    Returns the feedback of all participants of an event in total, for callers with event:read. Only coordinators of \
                    the administrations of the event see the comments.""")
    @APIResponse(responseCode = "200", description = "The feedback")
    public FeedbackView get(@Parameter(description = "Id of the event") @PathParam("id") UUID id) {
        return feedback.of(id);
    }
}
