package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The longest stretch of a day, half-open, in which a desk lacks the same: staff, or somebody with a wanted language or
 * topic.
 */
@Schema(hidden = true)
public record CoverageGap(
        @Schema(description = "Administration whose staff must be there") Administration administration,
        @Schema(examples = "KEH", maxLength = 20) String location,
        LocalDate date,
        Instant from,
        Instant to,
        @Schema(
                        description =
                                "Number of staff members who are missing; 0 if only a wanted language or topic is missing",
                        examples = "1",
                        minimum = "0",
                        maximum = "20")
                int missing,
        @Schema(
                        description = "Wanted languages that nobody at the desk speaks, ISO 639-1",
                        examples = "[\"uk\"]",
                        maxItems = 20)
                List<@Size(max = 2) String> missingLanguages,
        @Schema(
                        description = "Codes of wanted /topics that nobody at the desk covers",
                        examples = "[\"MITID\"]",
                        maxItems = 50)
                List<@Size(max = 50) String> missingTopics) {

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
