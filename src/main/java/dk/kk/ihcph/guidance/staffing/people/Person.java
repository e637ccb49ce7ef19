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
 * What planning knows of a member of staff.
 *
 * @param fundedHours hours that the grant pays, for each year that funding is stated for
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

    /** A stretch of time, half-open, in which the person is away. */
    public record Away(Instant from, Instant to) {}

    /** Whether the person is employed on all days from the one to the other, both epoch days. */
    public boolean isEmployed(long first, long last) {
        return first >= activeFrom.toEpochDay() && (activeTo == null || last <= activeTo.toEpochDay());
    }
}
