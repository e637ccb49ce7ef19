package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.rule.ShiftRule;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

public final class GapViolation {
    /** Stands beside the codes of {@link ShiftRule}. */
    private static final String CODE = "UNCOVERED";

    private GapViolation() {}

    public static Violation violation(CoverageGap gap, ZoneId zone) {
        Bilingual words = gap.missing() > 0
                ? new Bilingual(
                                "%s: %s fra %s mangler på %s kl. %s-%s; kan tilsidesættes med override.reason",
                                "%s: %s of %s missing at %s, %s-%s; can be overridden with override.reason")
                        .with(
                                gap.date(),
                                gap.missing(),
                                gap.administration(),
                                gap.location(),
                                from(gap, zone),
                                to(gap, zone))
                : new Bilingual(
                                "%s: ingen fra %s på %s kl. %s-%s har %s; kan tilsidesættes med override.reason",
                                "%s: nobody of %s at %s, %s-%s, brings %s; can be overridden with override.reason")
                        .with(
                                gap.date(),
                                gap.administration(),
                                gap.location(),
                                from(gap, zone),
                                to(gap, zone),
                                String.join(", ", wanted(gap)));
        return Violation.at("", CODE, words);
    }

    /** Languages and topics that somebody there should bring and nobody does. */
    private static List<String> wanted(CoverageGap gap) {
        return Stream.concat(gap.missingLanguages().stream(), gap.missingTopics().stream())
                .toList();
    }

    private static LocalTime from(CoverageGap gap, ZoneId zone) {
        return local(gap.from(), zone);
    }

    private static LocalTime to(CoverageGap gap, ZoneId zone) {
        return local(gap.to(), zone);
    }

    private static LocalTime local(Instant instant, ZoneId zone) {
        return LocalTime.ofInstant(instant, zone);
    }
}
