package dk.kk.ihcph.guidance.consultation.appointment;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The arrival of an appointment's citizen. */
@Embeddable
@Schema(hidden = true)
record CheckIn(
        @Schema(description = "Instant of the citizen's arrival") Instant checkedInAt,
        @Schema(description = "Id of the ticket with which the citizen waits") UUID ticket) {}
