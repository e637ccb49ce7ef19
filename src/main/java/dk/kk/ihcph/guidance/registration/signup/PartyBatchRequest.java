package dk.kk.ihcph.guidance.registration.signup;

import dk.kk.ihcph.guidance.registration.RegistrationRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Several registrations in one request. */
@Schema(name = "RegistrationBatchRequest", description = "Up to 100 registrations for an event")
record PartyBatchRequest(
        @Schema(description = "The registrations. Parties earlier in the list get seats first")
                @NotEmpty
                @Size(max = 100)
                List<@NotNull @Valid RegistrationRequest> registrations) {}
