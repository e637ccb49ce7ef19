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
        @Schema(description = "First day; default today", examples = "2026-01-01") LocalDate activeFrom,
        @Schema(description = "Last day; absent while there is none", examples = "2026-12-31") @Nullable
                LocalDate activeTo) {
    /** Tells whether it covers all days between these epoch days, both included. */
    public boolean covers(long first, long last) {
        return first >= activeFrom.toEpochDay() && (activeTo == null || last <= activeTo.toEpochDay());
    }

    Employment orFrom(LocalDate today) {
        return new Employment(Objects.requireNonNullElse(activeFrom, today), activeTo);
    }
}
