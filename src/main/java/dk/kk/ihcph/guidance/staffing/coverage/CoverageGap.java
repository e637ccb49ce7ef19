package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.access.Administration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A stretch of a day, half-open, in which a desk lacks the same all along: staff, or somebody with a wanted language or
 * topic. As long as can be: what is before and after it lacks something else, or nothing.
 *
 * @param missing how many more must come; 0 where enough are there but none of them has what is wanted
 * @param missingLanguages wanted languages that nobody there guides in
 * @param missingTopics wanted topics that nobody there is at home in
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

    /** Hours of work that are missing: its elapsed time for each who must come. */
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
