package dk.kk.ihcph.guidance.consultation.slot;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A free time. It does not tell which guides are free. */
@Schema(name = "AppointmentSlot", description = "A free time")
public record SlotView(
        @Schema(description = "When it begins", examples = "2026-03-02T09:20:00Z") Instant startsAt,
        @Schema(description = "When it ends", examples = "2026-03-02T09:35:00Z") Instant endsAt,
        @Schema(description = "How many guides are free then", examples = "2", minimum = "1", maximum = "1000")
                int guides) {

    public static SlotView of(Slot slot) {
        return new SlotView(slot.startsAt(), slot.endsAt(), slot.guides().size());
    }
}
