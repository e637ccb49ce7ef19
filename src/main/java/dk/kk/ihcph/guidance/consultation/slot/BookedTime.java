package dk.kk.ihcph.guidance.consultation.slot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.shift.DeskShifts.DeskShift;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The time of a guide at a desk that an appointment keeps from others.
 *
 * @param blockedUntil the end of the guide's pause after it
 */
@Embeddable
@Schema(hidden = true)
public record BookedTime(
        @Enumerated(EnumType.STRING) Administration administration,
        @Schema(description = "Id of the staff member whom the citizen meets") @Column(name = "guide") UUID staff,
        @Schema(examples = "IH", maxLength = 20) String location,
        Instant startsAt,
        Instant endsAt,
        @JsonIgnore Instant blockedUntil) {

    public static BookedTime of(Slot slot, DeskShift shift) {
        return new BookedTime(
                shift.administration(),
                shift.staff(),
                shift.location(),
                slot.startsAt(),
                slot.endsAt(),
                slot.blockedUntil());
    }
}
