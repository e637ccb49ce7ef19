package dk.kk.ihcph.guidance.consultation.appointment;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time that an appointment shall have instead. */
@Schema(name = "RescheduleRequest", description = "The time that an appointment shall have instead")
record RescheduleRequest(
        @Schema(
                        description = "When it shall begin: one of /appointment-slots at the same location",
                        examples = "2026-03-04T12:20:00+01:00")
                @NotNull
                Instant startsAt) {}
