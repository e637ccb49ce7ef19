package dk.kk.ihcph.guidance.kernel;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The local days on which a code of the directory may be used, both ends included. A code that was used is never
 * deleted, because records name it: it ends instead.
 */
@Embeddable
@Schema(hidden = true)
public record Validity(
        @Schema(description = "First local day on which it is used; absent if it always was", examples = "2027-01-01")
                @Nullable
                LocalDate validFrom,
        @Schema(description = "Last local day on which it is used; absent if no end is known", examples = "2028-12-31")
                @Nullable
                LocalDate validTo) {
    public static final Validity ALWAYS = new Validity(null, null);

    public boolean includes(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && !isOver(day);
    }

    /** Returns whether the validity ended before that day. */
    public boolean isOver(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }

    /** Returns the violations of a validity whose days contradict each other. */
    public List<Violation> broken() {
        List<Violation> broken = new ArrayList<>();
        if (validFrom != null && !DayRange.isPlausible(validFrom)) {
            broken.add(DayRange.outOfRange("/validFrom"));
        }
        if (validTo != null && !DayRange.isPlausible(validTo)) {
            broken.add(DayRange.outOfRange("/validTo"));
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            broken.add(Violation.at(
                    "/validTo",
                    "ENDS_BEFORE_IT_STARTS",
                    new Bilingual("må ikke ligge før validFrom", "must not be before validFrom")));
        }
        return broken;
    }
}
