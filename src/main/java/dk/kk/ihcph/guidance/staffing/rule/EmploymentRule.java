package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.people.Person;
import java.util.List;
import java.util.Objects;

/** A person works only while employed. */
final class EmploymentRule implements WorkingTimeRule {
    private static final Bilingual WORDS =
            new Bilingual("%s er ikke ansat den dag: fra %s til %s", "%s is not employed then: from %s to %s");

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
                .map(stint -> RuleFinding.of(
                        code(),
                        stint,
                        () -> WORDS.with(
                                person.displayName(),
                                person.employment().activeFrom(),
                                Objects.requireNonNullElse(person.employment().activeTo(), "-"))))
                .toList();
    }
}
