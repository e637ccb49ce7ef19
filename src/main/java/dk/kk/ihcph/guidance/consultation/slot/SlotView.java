package dk.kk.ihcph.guidance.consultation.slot;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A free time. It does not tell which guides are free. */
@Schema(name = "AppointmentSlot", description = "A free time")
public record SlotView(
        Instant startsAt,
        Instant endsAt,
        @Schema(
                        description = "Number of staff members who are free at this time",
                        examples = "2",
                        minimum = "1",
                        maximum = "1000")
                int freeStaff) {

    public static SlotView of(Slot slot) {
        return new SlotView(slot.startsAt(), slot.endsAt(), slot.guides().size());
    }
}
