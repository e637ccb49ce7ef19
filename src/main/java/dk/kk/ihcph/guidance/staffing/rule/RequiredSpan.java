package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.access.Administration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A stretch of a day, half-open, in which a location's desk needs so many people of an administration.
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

    /** The hours of work that cover it: the elapsed time for each person. */
    public Duration work() {
        return Duration.between(from, to).multipliedBy(staff);
    }
}
