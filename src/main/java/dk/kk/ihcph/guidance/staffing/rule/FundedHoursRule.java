package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.staffing.Hours;
import dk.kk.ihcph.guidance.staffing.people.Person;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The grant pays so many hours of a person in a year; in years without stated funding the rule does not apply. */
final class FundedHoursRule implements WorkingTimeRule {
    private static final Bilingual WORDS = new Bilingual(
            "%s ville have %s i %s, men bevillingslinjerne betaler kun %s.",
            "%s would have %s in %s, but the allocations pay only %s.");

    @Override
    public ShiftRule code() {
        return ShiftRule.OVER_FUNDED_HOURS;
    }

    /** Blames the planned stints from the one on that exceeds the funding. */
    @Override
    public List<RuleFinding> findings(PersonSchedule schedule) {
        Person person = schedule.person();
        Map<Integer, Long> seconds = new HashMap<>();
        schedule.all().stream()
                .filter(stint -> !stint.isPlanned())
                .forEach(stint -> seconds.merge(year(stint), stint.seconds(), Long::sum));
        List<RuleFinding> findings = new ArrayList<>();
        for (Stint stint : schedule.planned()) {
            int year = year(stint);
            BigDecimal hours = Hours.of(Duration.ofSeconds(seconds.merge(year, stint.seconds(), Long::sum)));
            BigDecimal funded = person.fundedHours().get(year);
            if (funded != null && hours.compareTo(funded) > 0) {
                findings.add(RuleFinding.of(
                        code(),
                        stint,
                        () -> WORDS.with(
                                person.displayName(), Noun.HOURS.count(hours), year, Noun.HOURS.count(funded))));
            }
        }
        return findings;
    }

    private static int year(Stint stint) {
        return LocalDate.ofEpochDay(stint.firstDay()).getYear();
    }
}
