package dk.kk.ihcph.guidance.consultation.slot;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The free times of a local day. */
@Schema(name = "AppointmentDay", description = "The free times of a local day")
public record SlotDayView(
        @Schema(description = "The local day", examples = "2026-03-02") LocalDate date,
        @Schema(description = "In order; never none", minItems = 1, maxItems = 1440) List<SlotView> slots) {}
