package dk.kk.ihcph.guidance.consultation.appointment;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time that an appointment shall have instead. */
@Schema(name = "RescheduleRequest", description = "The new time of an appointment")
record RescheduleRequest(
        @Schema(description = "Beginning: a time of GET /appointment-slots at the same location") @NotNull
                Instant startsAt) {}
