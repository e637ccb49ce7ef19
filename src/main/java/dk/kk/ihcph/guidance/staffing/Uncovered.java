package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Violation;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A gap in the cover, as a flaw of the schedule that a problem names. */
final class Uncovered {
    /** Stands beside the codes of {@link ShiftRule}. */
    private static final String CODE = "UNCOVERED";

    private Uncovered() {}

    static Violation violation(CoverageGap gap, ZoneId zone) {
        List<String> wanted = Stream.concat(gap.missingLanguages().stream(), gap.missingTopics().stream())
                .toList();
        Bilingual words = gap.missing() > 0
                ? new Bilingual(
                        "%s mangler %s fra %s i %s kl. %s-%s; kan tilsidesættes med override.reason",
                        "%s lacks %s of %s at %s, %s-%s; can be overridden with override.reason")
                : new Bilingual(
                        "%s mangler %s fra %s i %s kl. %s-%s; kan tilsidesættes med override.reason",
                        "%s lacks %s with %s at %s, %s-%s; can be overridden with override.reason");
        return Violation.at(
                "",
                CODE,
                words.with(
                        gap.date(),
                        gap.missing() > 0 ? gap.missing() : "nobody",
                        gap.missing() > 0 ? gap.administration() : String.join(", ", wanted),
                        gap.location(),
                        local(gap.from(), zone),
                        local(gap.to(), zone)));
    }

    private static LocalTime local(Instant instant, ZoneId zone) {
        return LocalTime.ofInstant(instant, zone);
    }
}
