package dk.kk.ihcph.guidance.consultation.slot;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The free times of a local day. */
@Schema(name = "AppointmentDay", description = "The free times of a local day")
public record SlotDayView(
        LocalDate date,
        @Schema(description = "Free times in order, at least one", minItems = 1, maxItems = 1440)
                List<SlotView> slots) {}
