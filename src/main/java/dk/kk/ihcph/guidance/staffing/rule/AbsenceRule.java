package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.people.Person;
import java.util.List;

/** A person does not work during an approved absence. */
final class AbsenceRule implements WorkingTimeRule {
    private static final Bilingual WORDS = new Bilingual("%s har fravær fra %s til %s.", "%s is away from %s to %s.");

    @Override
    public ShiftRule code() {
        return ShiftRule.ABSENCE;
    }

    @Override
    public boolean isOfEachStint() {
        return true;
    }

    @Override
    public List<RuleFinding> findings(PersonSchedule schedule) {
        Person person = schedule.person();
        return schedule.planned().stream()
                .flatMap(stint -> person.absences().stream()
                        .filter(away -> stint.overlaps(away.from(), away.to()))
                        .limit(1)
                        .map(away -> RuleFinding.of(
                                code(),
                                stint,
                                () -> WORDS.with(
                                        person.displayName(), schedule.local(away.from()), schedule.local(away.to())))))
                .toList();
    }
}
