package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as planning and the rules see one.
 *
 * @param fundedHours hours that the grant pays, for each year with stated funding
 * @param absences the approved ones
 */
public record Person(
        UUID id,
        String displayName,
        Administration administration,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo,
        Set<String> languages,
        Set<String> topics,
        Set<DayOfWeek> preferredWeekdays,
        Set<DayOfWeek> avoidedWeekdays,
        Map<Integer, BigDecimal> fundedHours,
        List<Away> absences) {

    /** An approved absence, half-open. */
    public record Away(Instant from, Instant to) {}

    /** Tells whether the person is employed on all days between these epoch days, both included. */
    public boolean isEmployed(long first, long last) {
        return first >= activeFrom.toEpochDay() && (activeTo == null || last <= activeTo.toEpochDay());
    }
}
