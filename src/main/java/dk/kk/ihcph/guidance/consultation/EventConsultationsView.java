package dk.kk.ihcph.guidance.consultation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much guidance there was at an event, such as a pop-up. */
@Schema(name = "EventConsultations", description = "How much guidance there was at an event")
record EventConsultationsView(
        @Schema(description = "Id of the event") UUID event,
        @Schema(description = "Consultations logged against it", examples = "23", minimum = "0") long consultations,
        @Schema(description = "Persons that were guided then", examples = "31", minimum = "0") long persons) {}
