package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * 11 consecutive hours of rest in every 24 (Directive 2003/88/EC, article 3). Work between two such rests is one stretch, of
 * at most 13 hours; two shifts on one day are fine within it.
 */
public final class DailyRestRule implements WorkingTimeRule {
    private static final Duration REST = Duration.ofHours(11);

    /** The longest stretch of work without 11 hours of rest: what is left of 24 hours. */
    public static final Duration LONGEST_STRETCH = Duration.ofHours(24).minus(REST);

    private static final Bilingual WORDS = new Bilingual(
            "%s ville arbejde fra %s til %s uden 11 timers hvile imellem, ifølge de timer, der kendes her.",
            "%s would work from %s to %s without 11 hours of rest in between, by the hours known here.");

    @Override
    public ShiftRule code() {
        return ShiftRule.DAILY_REST;
    }

    @Override
    public List<RuleFinding> findings(PersonSchedule schedule) {
        return schedule
                .runsLongerThan(
                        LONGEST_STRETCH.toMillis(),
                        REST.toMillis(),
                        stint -> stint.startsAt().toEpochMilli(),
                        stint -> stint.endsAt().toEpochMilli())
                .stream()
                .map(stretch -> new RuleFinding(
                        code(),
                        1,
                        stretch.planned(),
                        () -> WORDS.with(
                                schedule.person().displayName(),
                                schedule.local(Instant.ofEpochMilli(stretch.begin())),
                                schedule.local(Instant.ofEpochMilli(stretch.end())))))
                .toList();
    }
}
