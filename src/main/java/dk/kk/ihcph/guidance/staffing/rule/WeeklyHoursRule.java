package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * At most 48 hours a week (Directive 2003/88/EC, article 6), on average over any four months (article 16), here 17 weeks. Days
 * of absence are taken out of the average.
 */
public final class WeeklyHoursRule implements WorkingTimeRule {
    /** The days over which hours are averaged: what lies further away does not matter. */
    public static final int REFERENCE_DAYS = 17 * 7;

    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final long WEEK = 48 * HOUR;
    private static final int DAYS_A_WEEK = 7;

    private static final Bilingual WORDS = new Bilingual(
            "%s ville i gennemsnit arbejde %s om ugen fra %s til %s, ifølge de timer, der kendes her.",
            "%s would work %s a week on average from %s to %s, by the hours known here.");

    @Override
    public ShiftRule code() {
        return ShiftRule.WEEKLY_HOURS;
    }

    /** Each planned stint is blamed for the first 17 weeks that are too long with it. */
    @Override
    public List<RuleFinding> findings(PersonSchedule schedule) {
        List<Stint> all = schedule.all();
        if (all.stream().mapToLong(Stint::seconds).sum() * DAYS_A_WEEK <= WEEK * daysCounted(schedule.daysAway())) {
            return List.of();
        }
        List<RuleFinding> findings = new ArrayList<>();
        Set<Stint> blamed = new HashSet<>();
        long seconds = 0;
        int first = 0;
        for (int next = 0; next < all.size(); next++) {
            seconds += all.get(next).seconds();
            long end = all.get(next).firstDay();
            if (next + 1 == all.size() || all.get(next + 1).firstDay() > end) {
                long begin = end - REFERENCE_DAYS + 1;
                while (all.get(first).firstDay() < begin) {
                    seconds -= all.get(first++).seconds();
                }
                long days = daysCounted(schedule.daysAway(begin, end));
                if (seconds * DAYS_A_WEEK > WEEK * days) {
                    List<Stint> fresh = all.subList(first, next + 1).stream()
                            .filter(stint -> stint.isPlanned() && blamed.add(stint))
                            .toList();
                    if (!fresh.isEmpty()) {
                        findings.add(finding(schedule, fresh, seconds, days, begin));
                    }
                }
            }
        }
        return findings;
    }

    private static long daysCounted(int daysAway) {
        return Math.max(1, REFERENCE_DAYS - daysAway);
    }

    private RuleFinding finding(PersonSchedule schedule, List<Stint> blamed, long seconds, long days, long begin) {
        double average = (double) seconds * DAYS_A_WEEK / days / HOUR;
        return new RuleFinding(
                code(),
                (seconds - WEEK * days / DAYS_A_WEEK + HOUR - 1) / HOUR,
                blamed,
                () -> WORDS.with(
                        schedule.person().displayName(),
                        Noun.HOURS.count(Math.round(average * 10) / 10.0),
                        LocalDate.ofEpochDay(begin),
                        LocalDate.ofEpochDay(begin + REFERENCE_DAYS - 1)));
    }
}
