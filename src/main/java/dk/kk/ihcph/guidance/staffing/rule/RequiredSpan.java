package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.access.Administration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * So many of an administration must be at a location's desk for this stretch of a day, half-open.
 *
 * @param languages wanted of at least one of them
 * @param topics wanted of at least one of them
 */
public record RequiredSpan(
        Administration administration,
        String location,
        LocalDate date,
        Instant from,
        Instant to,
        int staff,
        List<String> languages,
        List<String> topics) {

    /** Hours of work that it takes to cover it: its elapsed time for each who must be there. */
    public Duration work() {
        return Duration.between(from, to).multipliedBy(staff);
    }
}
