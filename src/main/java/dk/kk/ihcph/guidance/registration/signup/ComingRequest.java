package dk.kk.ihcph.guidance.registration.signup;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to the reminder. */
@Schema(name = "ComingRequest", description = "Whether the party is still coming")
record ComingRequest(
        @Schema(description = "false gives the seats back, as cancelling does", examples = "true") @NotNull
                Boolean coming) {}
