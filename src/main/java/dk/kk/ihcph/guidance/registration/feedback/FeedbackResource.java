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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /registrations/{id}/feedback}. */
@Path("/registrations/{id}/feedback")
@Tag(name = "Registrations")
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
            summary = "Say what you got out of it",
            description =
                    "By the secret that was mailed, once, from the beginning of the event on, by who came or of whom it is not"
                            + " known. The answer is kept without the registration, a time or an order: nobody can tell whose it"
                            + " is. The registration only notes the day on which it was given.")
    @APIResponse(responseCode = "204", description = "Thank you")
    public void give(
            @Parameter(description = "Id of the registration") @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @Valid @NotNull FeedbackRequest request) {
        feedback.give(id, secret.value, request);
    }
}
