package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.TimeSpan;
import java.time.Instant;
import java.util.List;

/** A person works at one place at a time. Of two planned stints that overlap, the later in the plan breaks the rule. */
final class OverlapRule implements WorkingTimeRule {
    private static final Bilingual WORDS =
            new Bilingual("%s har allerede en vagt %s.", "%s already has a shift on %s.");

    @Override
    public ShiftRule code() {
        return ShiftRule.OVERLAP;
    }

    @Override
    public List<RuleFinding> findings(PersonSchedule schedule) {
        return isFree(schedule.all())
                ? List.of()
                : schedule.planned().stream()
                        .flatMap(stint -> schedule.all().stream()
                                .filter(other -> other.place() < stint.place()
                                        && stint.overlaps(other.startsAt(), other.endsAt()))
                                .limit(1)
                                .map(other -> RuleFinding.of(
                                        code(),
                                        stint,
                                        () -> WORDS.with(
                                                schedule.person().displayName(),
                                                new TimeSpan(other.startsAt(), other.endsAt())))))
                        .toList();
    }

    /** Comparing all with all takes long, and as a rule nothing overlaps. */
    private static boolean isFree(List<Stint> inTime) {
        Instant end = Instant.MIN;
        for (Stint stint : inTime) {
            if (stint.startsAt().isBefore(end)) {
                return false;
            }
            end = stint.endsAt();
        }
        return true;
    }
}
