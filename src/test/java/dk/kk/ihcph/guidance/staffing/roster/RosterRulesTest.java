package dk.kk.ihcph.guidance.staffing.roster;

import static dk.kk.ihcph.guidance.staffing.roster.RosterProblemBuilder.away;
import static dk.kk.ihcph.guidance.staffing.roster.RosterProblemBuilder.id;
import static dk.kk.ihcph.guidance.staffing.roster.RosterProblemBuilder.work;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation.ConstraintScore;
import dk.kk.ihcph.guidance.staffing.rule.WorkingTimeRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each constraint bites where it should and nowhere else. */
class RosterRulesTest {
    private static final RosterSolver SOLVER = new TimefoldRosterSolver();

    /** Each rule has tests of its own, with manual planning; here only that the solver applies them all. */
    @Test
    void everyHardRuleOfWorkingTimeIsAHardConstraint() {
        assertThat(WorkingTimeRules.HARD)
                .extracting(RosterConstraint::of)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RosterConstraint.values())
                        .filter(constraint -> constraint.level() == RosterLevel.HARD
                                && constraint != RosterConstraint.OTHER_ADMINISTRATION)
                        .toList());
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        RosterProblem problem = week().person()
                .slot("IH", "2026-03-02T09:00", "2026-03-02T12:00")
                .slot("KEH", "2026-03-02T11:00", "2026-03-02T15:00")
                .slot("IH", "2026-03-02T15:00", "2026-03-02T16:00")
                .build();
        assertThat(broken(problem, Map.of(1, 1, 2, 1), RosterConstraint.OVERLAP))
                .isEqualTo(-1);
        assertThat(broken(problem, Map.of(2, 1, 3, 1), RosterConstraint.OVERLAP))
                .isZero();
        RosterProblem busy = week().person(work("2026-03-02T14:00", "2026-03-02T18:00"))
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .build();
        assertThat(broken(busy, Map.of(1, 1), RosterConstraint.OVERLAP)).isEqualTo(-1);
    }

    @Test
    void nobodyWorksWhileAwayOrNotEmployedOrForTheOtherAdministration() {
        RosterProblem problem = week().person(away("2026-03-02T00:00", "2026-03-03T00:00"))
                .person(Administration.BIF, "2026-03-01", Set.of(), Set.of())
                .person(Administration.KFF, null, Set.of(), Set.of())
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .slot("IH", "2026-03-03T09:00", "2026-03-03T15:00")
                .build();
        assertThat(broken(problem, Map.of(1, 1), RosterConstraint.ABSENCE)).isEqualTo(-1);
        assertThat(broken(problem, Map.of(2, 1), RosterConstraint.ABSENCE)).isZero();
        assertThat(broken(problem, Map.of(1, 2), RosterConstraint.OUTSIDE_EMPLOYMENT))
                .isEqualTo(-1);
        assertThat(broken(problem, Map.of(1, 3), RosterConstraint.OTHER_ADMINISTRATION))
                .isEqualTo(-1);
    }

    @Test
    void elevenHoursOfRestAreElapsedOnesAlsoWhenTheClockGoesForwardOrBack() {
        // 29 March 2026: from 22:00 to 09:00 only 10 hours pass; from 22:00 to 10:00 it is 11.
        RosterProblem spring = week().person()
                .slot("IH", "2026-03-28T14:00", "2026-03-28T22:00")
                .slot("IH", "2026-03-29T09:00", "2026-03-29T15:00")
                .slot("IH", "2026-03-29T10:00", "2026-03-29T15:00")
                .build();
        assertThat(broken(spring, Map.of(1, 1, 2, 1), RosterConstraint.DAILY_REST))
                .isEqualTo(-1);
        assertThat(broken(spring, Map.of(1, 1, 3, 1), RosterConstraint.DAILY_REST))
                .isZero();
        // 25 October 2026: from 22:00 to 08:00 are 11 hours.
        RosterProblem autumn = week().person()
                .slot("IH", "2026-10-24T14:00", "2026-10-24T22:00")
                .slot("IH", "2026-10-25T08:00", "2026-10-25T15:00")
                .slot("IH", "2026-10-25T07:30", "2026-10-25T15:00")
                .build();
        assertThat(broken(autumn, Map.of(1, 1, 2, 1), RosterConstraint.DAILY_REST))
                .isZero();
        assertThat(broken(autumn, Map.of(1, 1, 3, 1), RosterConstraint.DAILY_REST))
                .isEqualTo(-1);
    }

    @Test
    void twoShiftsOnADayAreOneStretchWithinThirteenHours() {
        RosterProblem problem = week().person(work("2026-03-02T16:00", "2026-03-02T20:00"))
                .slot("IH", "2026-03-02T08:00", "2026-03-02T12:00")
                .slot("IH", "2026-03-02T12:00", "2026-03-02T15:00")
                .slot("IH", "2026-03-03T06:00", "2026-03-03T10:00")
                .build();
        assertThat(broken(problem, Map.of(1, 1, 2, 1), RosterConstraint.DAILY_REST))
                .isZero();
        assertThat(broken(problem, Map.of(3, 1), RosterConstraint.DAILY_REST)).isEqualTo(-1);
    }

    @Test
    void sixDaysInARowAreTheMostWithWhatStandsAlready() {
        RosterProblemBuilder builder = week().person(work("2026-03-02T12:00", "2026-03-02T16:00"));
        Map<Integer, Integer> six = new HashMap<>();
        for (int day = 3; day <= 8; day++) {
            builder.slot("IH", "2026-03-0" + day + "T09:00", "2026-03-0" + day + "T12:00");
            six.put(day - 2, 1);
        }
        RosterProblem problem = builder.build();
        assertThat(broken(problem, six, RosterConstraint.WEEKLY_REST)).isEqualTo(-1);
        six.remove(3);
        assertThat(broken(problem, six, RosterConstraint.WEEKLY_REST)).isZero();
    }

    @Test
    void fortyEightHoursAWeekAreAveragedOverSeventeenWeeksWithoutDaysAway() {
        RosterProblem worked = weeksOf(17, 49);
        assertThat(broken(worked, all(worked), RosterConstraint.WEEKLY_HOURS)).isNegative();
        RosterProblem allowed = weeksOf(16, 50);
        assertThat(broken(allowed, all(allowed), RosterConstraint.WEEKLY_HOURS)).isZero();
        RosterProblem partlyAway = weeksOf(16, 50, away("2026-01-01T00:00", "2026-01-05T00:00"));
        assertThat(broken(partlyAway, all(partlyAway), RosterConstraint.WEEKLY_HOURS))
                .isNegative();
    }

    /** Five days a week from 5 January 2026, of so many hours in all: the last is the long one. */
    private static RosterProblem weeksOf(int weeks, int hours, RosterProblemBuilder.Busy... busy) {
        RosterProblemBuilder builder = new RosterProblemBuilder("2026-01-05", "2026-05-31").person(busy);
        LocalDate monday = LocalDate.of(2026, 1, 5);
        for (int week = 0; week < weeks; week++) {
            for (int day = 0; day < 5; day++) {
                LocalDate date = monday.plusWeeks(week).plusDays(day);
                int end = 7 + (day < 4 ? 9 : hours - 36);
                builder.slot("IH", date + "T07:00", "%sT%02d:00".formatted(date, end));
            }
        }
        return builder.build();
    }

    private static Map<Integer, Integer> all(RosterProblem problem) {
        Map<Integer, Integer> all = new HashMap<>();
        for (int slot = 1; slot <= problem.slots().size(); slot++) {
            all.put(slot, 1);
        }
        return all;
    }

    @Test
    void aSlotNobodyTakesCountsItsMinutes() {
        RosterProblem problem = week().person()
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .slot("IH", "2026-03-03T09:00", "2026-03-03T14:30")
                .build();
        assertThat(SOLVER.score(problem, assigned(Map.of(1, 1))).coverage()).isEqualTo(-330);
    }

    @Test
    void missingLanguagesAndTopicsCountTheirHoursByTheirWeight() {
        RosterProblem problem = week().person()
                .person()
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00", "en", "uk")
                .wantingTopic("HOUSING")
                .build();
        assertThat(broken(problem, Map.of(1, 1), RosterConstraint.LANGUAGES)).isEqualTo(-6 * 20);
        assertThat(broken(problem, Map.of(1, 2), RosterConstraint.LANGUAGES)).isZero();
        assertThat(broken(problem, Map.of(1, 2), RosterConstraint.TOPICS)).isEqualTo(-6 * 10);
    }

    @Test
    void beyondAFairShareCountsTheSquaredHours() {
        RosterProblem problem = week().person()
                .person()
                .slot("IH", "2026-03-02T09:00", "2026-03-02T13:00")
                .slot("KEH", "2026-03-03T13:00", "2026-03-03T17:00")
                .slot("IH", "2026-03-04T09:00", "2026-03-04T13:00")
                .slot("KEH", "2026-03-05T13:00", "2026-03-05T17:00")
                .build();
        Map<Integer, Integer> byPlace = Map.of(1, 1, 3, 1, 2, 2, 4, 2);
        assertThat(broken(problem, byPlace, RosterConstraint.FAIR_LOCATIONS)).isEqualTo(-2 * 2 * 16);
        assertThat(broken(problem, byPlace, RosterConstraint.FAIR_LATE_DAYS)).isEqualTo(-2 * 16);
        assertThat(broken(problem, byPlace, RosterConstraint.NORM_BALANCE)).isZero();
        Map<Integer, Integer> mixed = Map.of(1, 1, 2, 1, 3, 2, 4, 2);
        assertThat(broken(problem, mixed, RosterConstraint.FAIR_LOCATIONS)).isZero();
        assertThat(broken(problem, mixed, RosterConstraint.FAIR_LATE_DAYS)).isZero();
        Map<Integer, Integer> alone = Map.of(1, 1, 2, 1, 3, 1, 4, 1);
        assertThat(broken(problem, alone, RosterConstraint.NORM_BALANCE)).isEqualTo(-5 * 64);
    }

    @Test
    void wishesAreGainedAndAvoidedDaysLost() {
        RosterProblem problem = week().person(
                        Administration.BIF, null, Set.of(DayOfWeek.MONDAY), Set.of(DayOfWeek.TUESDAY))
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .slot("IH", "2026-03-03T09:00", "2026-03-03T12:00")
                .build();
        assertThat(broken(problem, Map.of(1, 1), RosterConstraint.WISHES)).isEqualTo(6 * 5);
        assertThat(broken(problem, Map.of(2, 1), RosterConstraint.WISHES)).isEqualTo(-3 * 5);
    }

    @Test
    void aWeightOfZeroLeavesAConstraintOut() {
        RosterProblem problem = week().weighing(new RosterWeights(0, null, null, null, null, null))
                .person()
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00", "uk")
                .build();
        assertThat(broken(problem, Map.of(1, 1), RosterConstraint.LANGUAGES)).isZero();
        assertThat(judged(problem, Map.of(1, 1), RosterConstraint.LANGUAGES).weight())
                .isZero();
    }

    private static RosterProblemBuilder week() {
        return new RosterProblemBuilder("2026-03-02", "2026-03-08");
    }

    private static long broken(RosterProblem problem, Map<Integer, Integer> slots, RosterConstraint constraint) {
        return judged(problem, slots, constraint).score();
    }

    private static ConstraintScore judged(
            RosterProblem problem, Map<Integer, Integer> slots, RosterConstraint constraint) {
        return SOLVER.explain(problem, assigned(slots), DirectoryNames.NONE).constraints().stream()
                .filter(one -> one.constraint() == constraint)
                .findFirst()
                .orElseThrow();
    }

    private static Map<UUID, UUID> assigned(Map<Integer, Integer> slots) {
        Map<UUID, UUID> assignments = new HashMap<>();
        slots.forEach((slot, person) -> assignments.put(id(slot), id(person)));
        return assignments;
    }
}
