package dk.kk.ihcph.guidance.staffing.people;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The days of an employment, both ends included; without an end it goes on. A request may leave the first day out: today. */
@Embeddable
@Schema(hidden = true)
public record Employment(
        @Schema(description = "First local day; default: today") LocalDate activeFrom,
        @Schema(description = "Last local day, included; absent if no end is known") @Nullable LocalDate activeTo) {
    /** Tells whether it covers all days between these epoch days, both included. */
    public boolean covers(long first, long last) {
        return first >= activeFrom.toEpochDay() && (activeTo == null || last <= activeTo.toEpochDay());
    }

    Employment orFrom(LocalDate today) {
        return new Employment(Objects.requireNonNullElse(activeFrom, today), activeTo);
    }
}
