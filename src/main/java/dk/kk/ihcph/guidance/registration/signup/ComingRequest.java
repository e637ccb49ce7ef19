package dk.kk.ihcph.guidance.registration.signup;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to the reminder. */
@Schema(name = "ComingRequest", description = "The answer to the reminder")
record ComingRequest(
        @Schema(description = "Whether the party still comes. `false` cancels the registration") @NotNull
                Boolean coming) {}
