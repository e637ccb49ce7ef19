package dk.kk.ihcph.guidance.registration.feedback;

import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.parameter.SecretParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /registrations/{id}/feedback}. */
@Path("/registrations/{id}/feedback")
class FeedbackResource {
    private final FeedbackService feedback;

    FeedbackResource(FeedbackService feedback) {
        this.feedback = feedback;
    }

    @POST
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "giveFeedback",
            summary = "Give feedback about an event",
            description =
                    """
                    Stores the feedback of a participant with the mailed secret, once, from the beginning of the event on. Parties \
                    that came may give feedback, and those whose attendance is unknown. The feedback is stored without the registration, a time or \
                    an order, so it cannot be traced to the participant; the registration stores only the day. 409 if the event has not begun, the \
                    party did not come, or feedback was already given.""")
    @APIResponse(responseCode = "204", description = "The feedback is stored")
    public void give(
            @Parameter(description = "Id of the registration") @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @Valid @NotNull FeedbackRequest request) {
        feedback.give(id, secret.value, request);
    }
}
