package dk.kk.ihcph.guidance.consultation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much guidance there was at an event, such as a pop-up. */
@Schema(name = "EventConsultations", description = "Number of consultations at an event")
record EventConsultationsView(
        UUID event,
        @Schema(description = "Number of consultations logged at the event", examples = "23", minimum = "0")
                long consultations,
        @Schema(description = "Number of persons who came to these consultations", examples = "31", minimum = "0")
                long persons) {}
