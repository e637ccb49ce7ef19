package dk.kk.ihcph.guidance.consultation.appointment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an appointment is cancelled. */
@Schema(
        name = "CancelRequest",
        description = "The reason to cancel an appointment",
        examples = "{\"reason\": \"The desk is closed that day.\"}")
record CancelRequest(
        @Schema(
                        description = "Reason, which the citizen reads; required for staff, optional for a citizen",
                        examples = "The desk is closed that day.")
                @Size(min = 1, max = 500)
                @Nullable
                String reason) {}
