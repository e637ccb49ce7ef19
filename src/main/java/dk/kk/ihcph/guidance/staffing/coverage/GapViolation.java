package dk.kk.ihcph.guidance.staffing.coverage;

import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.TimeSpan;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.rule.RuleBreach;
import dk.kk.ihcph.guidance.staffing.rule.ShiftRule;
import java.util.List;
import java.util.stream.Stream;

/** Tells a planner about a gap in the coverage of a desk. */
public final class GapViolation {
    private static final Noun STAFF =
            Noun.of("medarbejder", "medarbejdere", "more member of staff", "more members of staff");

    private GapViolation() {}

    public static Violation violation(CoverageGap gap, DirectoryNames names) {
        return Violation.at("", ShiftRule.UNCOVERED.name(), RuleBreach.overridable(words(gap, names)));
    }

    /** Says in a sentence what the gap lacks. */
    public static Bilingual words(CoverageGap gap, DirectoryNames names) {
        TimeSpan time = new TimeSpan(gap.from(), gap.to());
        Bilingual location = names.location(gap.location());
        Bilingual words = gap.missing() > 0
                ? new Bilingual("%s mangler %s %s i %s.", "%s: the %s needs %s at %s.")
                        .with(time, gap.administration(), STAFF.count(gap.missing()), location)
                : new Bilingual(
                                "%s mangler %s i %s en medarbejder, der vejleder på eller om %s.",
                                "%s: the %s has nobody at %s who gives guidance in or on %s.")
                        .with(time, gap.administration(), location, wanted(gap, names));
        return words.asSentence();
    }

    /** Names the languages and topics that somebody there should bring and nobody does. */
    private static List<Bilingual> wanted(CoverageGap gap, DirectoryNames names) {
        return Stream.concat(
                        Languages.names(gap.missingLanguages()).stream(), names.topics(gap.missingTopics()).stream())
                .toList();
    }
}
