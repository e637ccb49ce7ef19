package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.access.Administration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The longest stretch of a day, half-open, in which a desk lacks the same: staff, or somebody with a wanted language or
 * topic.
 *
 * @param missing how many people are missing; 0 where enough are there but none of them has what is wanted
 * @param missingLanguages wanted languages that nobody there speaks
 * @param missingTopics wanted topics that nobody there knows
 */
public record CoverageGap(
        Administration administration,
        String location,
        LocalDate date,
        Instant from,
        Instant to,
        int missing,
        List<String> missingLanguages,
        List<String> missingTopics) {

    /** The missing hours of work: the elapsed time for each missing person. */
    public Duration work() {
        return Duration.between(from, to).multipliedBy(missing);
    }

    boolean goesOnIn(CoverageGap next) {
        return to.equals(next.from)
                && date.equals(next.date)
                && missing == next.missing
                && missingLanguages.equals(next.missingLanguages)
                && missingTopics.equals(next.missingTopics);
    }

    CoverageGap until(Instant end) {
        return new CoverageGap(administration, location, date, from, end, missing, missingLanguages, missingTopics);
    }
}
