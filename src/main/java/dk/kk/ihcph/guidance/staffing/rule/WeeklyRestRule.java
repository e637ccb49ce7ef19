package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.LocalDate;
import java.util.List;

/** A day of rest in every seven (Directive 2003/88/EC, article 5). */
final class WeeklyRestRule implements WorkingTimeRule {
    private static final int DAYS_IN_A_ROW = 6;

    private static final Bilingual WORDS = new Bilingual(
            "%s ville arbejde hver dag fra %s til %s, ifølge de timer, der kendes her.",
            "%s would work every day from %s to %s, by the hours known here.");

    @Override
    public ShiftRule code() {
        return ShiftRule.WEEKLY_REST;
    }

    @Override
    public List<RuleFinding> findings(PersonSchedule schedule) {
        return schedule.runsOfDaysLongerThan(DAYS_IN_A_ROW).stream()
                .map(days -> new RuleFinding(
                        code(),
                        days.end() - days.begin() - DAYS_IN_A_ROW,
                        days.planned(),
                        () -> WORDS.with(
                                schedule.person().displayName(),
                                LocalDate.ofEpochDay(days.begin()),
                                LocalDate.ofEpochDay(days.end() - 1))))
                .toList();
    }
}
