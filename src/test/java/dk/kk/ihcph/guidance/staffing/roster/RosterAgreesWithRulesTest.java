package dk.kk.ihcph.guidance.staffing.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.Duty;
import dk.kk.ihcph.guidance.staffing.Person;
import dk.kk.ihcph.guidance.staffing.RuleBreach;
import dk.kk.ihcph.guidance.staffing.ShiftActivity;
import dk.kk.ihcph.guidance.staffing.TimeRules;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Busy;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the solver holds for free of hard breaches, the rules of manual planning do too, and the other way round: on weeks
 * that leave people hardly a night's rest or a free day.
 */
class RosterAgreesWithRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 12);
    /** Over the night when the clocks go back. */
    private static final int DAYS = 18;

    private static final int PEOPLE = 2;
    private static final RosterSolver SOLVER = new TimefoldRosterSolver();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void onWhatItProposes(long seed) {
        RosterProblem problem = crowded(new SplittableRandom(seed));
        RosterSolver.Best best = SOLVER.solve(
                problem, Map.of(), new RosterSolver.Limits(Duration.ofSeconds(1), null, seed), (soFar, spent) -> true);
        assertThat(best.score().hard()).isZero();
        assertThat(best.score().coverage()).as("too much for two").isNegative();
        assertThat(breaches(problem, best.assignments())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void onWhatIsThrownTogether(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int agreedOnBad = 0;
        for (int round = 0; round < 60; round++) {
            RosterProblem problem = crowded(random);
            Map<UUID, UUID> some = new HashMap<>();
            int share = 3 + random.nextInt(20);
            problem.slots().stream()
                    .filter(slot -> random.nextInt(share) == 0)
                    .forEach(slot -> some.put(
                            slot.id(),
                            problem.people().get(random.nextInt(PEOPLE)).id()));
            boolean bad = !breaches(problem, some).isEmpty();
            assertThat(SOLVER.score(problem, some).hard() < 0)
                    .as("round %d: %s", round, breaches(problem, some))
                    .isEqualTo(bad);
            agreedOnBad += bad ? 1 : 0;
        }
        assertThat(agreedOnBad).isBetween(5, 55);
    }

    /** Short slots around the clock, and people with other work at odd hours. */
    private static RosterProblem crowded(SplittableRandom random) {
        RosterProblemBuilder problem = new RosterProblemBuilder(
                FIRST.toString(), FIRST.plusDays(DAYS - 1).toString());
        for (int person = 0; person < PEOPLE; person++) {
            List<Busy> busy = new ArrayList<>();
            for (int day = 0; day < DAYS; day += 2 + random.nextInt(3)) {
                LocalDate date = FIRST.plusDays(day);
                int hour = random.nextInt(22);
                busy.add(
                        random.nextInt(4) == 0
                                ? RosterProblemBuilder.away(date + "T00:00", date.plusDays(1) + "T00:00")
                                : RosterProblemBuilder.work(
                                        "%sT%02d:00".formatted(date, hour), "%sT%02d:00".formatted(date, hour + 2)));
            }
            problem.person(busy.toArray(Busy[]::new));
        }
        for (int day = 0; day < DAYS; day++) {
            for (int hour = random.nextInt(4); hour < 20; hour += 3 + random.nextInt(4)) {
                problem.slot(
                        "IH",
                        "%sT%02d:00".formatted(FIRST.plusDays(day), hour),
                        "%sT%02d:00".formatted(FIRST.plusDays(day), hour + 3));
            }
        }
        return problem.build();
    }

    private static List<RuleBreach> breaches(RosterProblem problem, Map<UUID, UUID> assignments) {
        List<RuleBreach> breaches = new ArrayList<>();
        for (RosterProblem.Person person : problem.people()) {
            Map<Integer, Duty> planned = new TreeMap<>();
            for (Slot slot : problem.slots()) {
                if (person.id().equals(assignments.get(slot.id()))) {
                    planned.put(planned.size(), duty(person, slot.startsAt(), slot.endsAt()));
                }
            }
            breaches.addAll(TimeRules.hardBreaches(
                    new Person(
                            person.id(),
                            person.name(),
                            Administration.BIF,
                            person.activeFrom(),
                            person.activeTo(),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Map.of(),
                            person.busy().stream()
                                    .filter(busy -> !busy.work())
                                    .map(busy -> new Person.Away(busy.from(), busy.to()))
                                    .toList()),
                    person.busy().stream()
                            .filter(Busy::work)
                            .map(busy -> duty(person, busy.from(), busy.to()))
                            .toList(),
                    planned,
                    RosterProblemBuilder.ZONE));
        }
        return breaches;
    }

    private static Duty duty(RosterProblem.Person person, Instant from, Instant to) {
        return new Duty(null, person.id(), "IH", ShiftActivity.DESK, from, to);
    }
}
