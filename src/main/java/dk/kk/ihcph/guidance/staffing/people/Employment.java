package dk.kk.ihcph.guidance.staffing.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of an employment, both ends included; without an end it goes on. */
public record Employment(LocalDate from, @Nullable LocalDate to) {
    /** Tells whether it covers all days between these epoch days, both included. */
    public boolean covers(long first, long last) {
        return first >= from.toEpochDay() && (to == null || last <= to.toEpochDay());
    }
}
