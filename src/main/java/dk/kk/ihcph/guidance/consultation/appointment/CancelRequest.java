package dk.kk.ihcph.guidance.consultation.appointment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an appointment is cancelled. */
@Schema(
        name = "CancelRequest",
        description = "Why an appointment is cancelled",
        examples = "{\"reason\": \"The desk is closed that day.\"}")
record CancelRequest(
        @Schema(
                        description = "Needed of staff, for the citizen to read; a citizen need not say why",
                        examples = "The desk is closed that day.")
                @Size(min = 1, max = 500)
                @Nullable
                String reason) {}
