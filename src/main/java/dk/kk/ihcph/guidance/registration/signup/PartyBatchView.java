package dk.kk.ihcph.guidance.registration.signup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parties of a batch after they were registered. It repeats nothing of what the caller sent about people. */
@Schema(name = "RegistrationBatch", description = "The result of registering a batch of parties")
record PartyBatchView(
        @Schema(description = "One result for each registration, in the order of the request", maxItems = 100)
                List<RegisteredParty> items) {

    @Schema(name = "BatchedRegistration", description = "A registration that was made in a batch")
    record RegisteredParty(
            @Schema(description = "Id of the registration; absent in a dry run") @Nullable UUID id,
            @JsonUnwrapped RegistrationView.PartySeats seats) {}

    static PartyBatchView of(List<RegistrationView> made, boolean dryRun) {
        return new PartyBatchView(made.stream()
                .map(one -> new RegisteredParty(dryRun ? null : one.id(), one.seats()))
                .toList());
    }
}
