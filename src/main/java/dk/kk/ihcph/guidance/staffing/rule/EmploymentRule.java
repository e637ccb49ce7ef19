package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.people.Employment;
import dk.kk.ihcph.guidance.staffing.people.Person;
import java.util.List;

/** A person works only while employed. */
final class EmploymentRule implements WorkingTimeRule {
    private static final Bilingual WORDS = new Bilingual(
            "%s er ikke ansat på det tidspunkt. Ansættelsen begynder %s.",
            "%s is not employed at that time. The employment begins on %s.");
    private static final Bilingual ENDING = new Bilingual(
            "%s er ikke ansat på det tidspunkt. Ansættelsen er fra %s til %s.",
            "%s is not employed at that time. The employment is from %s to %s.");

    @Override
    public ShiftRule code() {
        return ShiftRule.OUTSIDE_EMPLOYMENT;
    }

    @Override
    public boolean isOfEachStint() {
        return true;
    }

    @Override
    public List<RuleFinding> findings(PersonSchedule schedule) {
        Person person = schedule.person();
        return schedule.planned().stream()
                .filter(stint -> !person.employment().covers(stint.firstDay(), stint.lastDay()))
                .map(stint -> RuleFinding.of(code(), stint, () -> words(person)))
                .toList();
    }

    private static Bilingual words(Person person) {
        Employment employment = person.employment();
        return employment.activeTo() == null
                ? WORDS.with(person.displayName(), employment.activeFrom())
                : ENDING.with(person.displayName(), employment.activeFrom(), employment.activeTo());
    }
}
