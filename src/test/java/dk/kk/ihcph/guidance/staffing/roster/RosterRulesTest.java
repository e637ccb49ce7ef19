package dk.kk.ihcph.guidance.staffing.roster;

import static dk.kk.ihcph.guidance.staffing.roster.RosterProblemBuilder.away;
import static dk.kk.ihcph.guidance.staffing.roster.RosterProblemBuilder.id;
import static dk.kk.ihcph.guidance.staffing.roster.RosterProblemBuilder.work;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.people.Wishes;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation.ConstraintScore;
import dk.kk.ihcph.guidance.staffing.rule.WorkingTimeRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
    void missingLanguagesAndTopicsCountTheirMinutesByTheirWeight() {
        RosterProblem problem = week().person()
                .person()
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00", "en", "uk")
                .wantingTopic("HOUSING")
                .build();
        assertThat(broken(problem, Map.of(1, 1), RosterConstraint.LANGUAGES)).isEqualTo(-360 * 20);
        assertThat(broken(problem, Map.of(1, 2), RosterConstraint.LANGUAGES)).isZero();
        assertThat(broken(problem, Map.of(1, 2), RosterConstraint.TOPICS)).isEqualTo(-360 * 10);
    }

    /** Only the second person knows Ukrainian; the third and fourth slot are at other desks. */
    @Test
    void aLanguageIsWantedOnceAtADeskNotOfEachWhoIsThere() {
        RosterProblem problem = week().person()
                .person()
                .person(Administration.BIF, null, Set.of(), Set.of())
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00", "uk")
                .slot("IH", "2026-03-02T09:00", "2026-03-02T13:00", "uk")
                .slot("KEH", "2026-03-02T09:00", "2026-03-02T15:00", "uk")
                .build();
        assertThat(broken(problem, Map.of(1, 1, 2, 2), RosterConstraint.LANGUAGES))
                .as("from 13:00 the first is alone")
                .isEqualTo(-120 * 20);
        assertThat(broken(problem, Map.of(1, 2, 2, 1), RosterConstraint.LANGUAGES))
                .isZero();
        assertThat(broken(problem, Map.of(1, 1), RosterConstraint.LANGUAGES)).isEqualTo(-360 * 20);
        assertThat(broken(problem, Map.of(1, 1, 3, 2), RosterConstraint.LANGUAGES))
                .isEqualTo(-360 * 20);
        assertThat(broken(problem, Map.of(), RosterConstraint.LANGUAGES))
                .as("nobody is there: coverage lacks")
                .isZero();
        assertThat(judged(problem, Map.of(1, 1, 2, 2), RosterConstraint.LANGUAGES)
                        .matches()
                        .get(0)
                        .message())
                .isEqualTo(new Bilingual(
                        "IH mandag den 2. marts 2026 kl. 13.00-15.00: Ingen på vagt har ukrainsk, som ønskes.",
                        "IH on Monday 2 March 2026, 13:00-15:00: nobody on duty has Ukrainian, which is wanted."));
    }

    /** 8 of 16 hours are a fair share. */
    @Test
    void beyondAFairShareEachMinuteCountsByHowLargeTheExcessIs() {
        RosterProblem problem = week().person()
                .person()
                .slot("IH", "2026-03-02T09:00", "2026-03-02T13:00")
                .slot("KEH", "2026-03-03T13:00", "2026-03-03T17:00")
                .slot("IH", "2026-03-04T09:00", "2026-03-04T13:00")
                .slot("KEH", "2026-03-05T13:00", "2026-03-05T17:00")
                .build();
        Map<Integer, Integer> byPlace = Map.of(1, 1, 3, 1, 2, 2, 4, 2);
        assertThat(broken(problem, byPlace, RosterConstraint.FAIR_LOCATIONS)).isEqualTo(-2 * 40 * 240);
        assertThat(broken(problem, byPlace, RosterConstraint.FAIR_LATE_DAYS)).isEqualTo(-40 * 240);
        assertThat(broken(problem, byPlace, RosterConstraint.NORM_BALANCE)).isZero();
        Map<Integer, Integer> mixed = Map.of(1, 1, 2, 1, 3, 2, 4, 2);
        assertThat(broken(problem, mixed, RosterConstraint.FAIR_LOCATIONS)).isZero();
        assertThat(broken(problem, mixed, RosterConstraint.FAIR_LATE_DAYS)).isZero();
        Map<Integer, Integer> alone = Map.of(1, 1, 2, 1, 3, 1, 4, 1);
        assertThat(broken(problem, alone, RosterConstraint.NORM_BALANCE)).isEqualTo(-100 * 480);
        Map<Integer, Integer> half = Map.of(1, 1, 2, 1, 3, 1, 4, 2);
        assertThat(broken(problem, half, RosterConstraint.NORM_BALANCE)).isEqualTo(-100 * 240 * 240 / 480);
    }

    /** A week, a month and a quarter with the same days: what is unfair weighs as much beside wishes in each of them. */
    @Test
    void weightsMeanTheSameForAWeekAndAQuarter() {
        long one = ofWishes(1);
        assertThat(one).isPositive();
        assertThat(ofWishes(4)).isEqualTo(one);
        assertThat(ofWishes(13)).isEqualTo(one);
    }

    /** How many times the cost of the wishes the unfairness costs, if one of two people takes every day of 2025's weeks. */
    private static long ofWishes(int weeks) {
        RosterProblemBuilder builder = new RosterProblemBuilder("2026-01-01", "2026-06-30")
                .person(Administration.BIF, null, Set.of(), Set.of(DayOfWeek.MONDAY))
                .person();
        for (int week = 0; week < weeks; week++) {
            LocalDate monday = LocalDate.of(2026, 1, 5).plusWeeks(week);
            builder.slot("IH", monday + "T09:00", monday + "T15:00");
        }
        RosterProblem problem = builder.build();
        return broken(problem, all(problem), RosterConstraint.NORM_BALANCE)
                / broken(problem, all(problem), RosterConstraint.WISHES);
    }

    @Test
    void whatOneHadTooMuchOfInJanuaryCountsInMarch() {
        RosterProblem problem = week().person(
                        work("2026-01-05T13:00", "2026-01-05T17:00"), work("2026-03-02T13:00", "2026-03-02T17:00"))
                .person()
                .slot("IH", "2026-03-03T13:00", "2026-03-03T17:00")
                .slot("KEH", "2026-03-04T13:00", "2026-03-04T17:00")
                .build();
        for (RosterConstraint constraint : List.of(RosterConstraint.NORM_BALANCE, RosterConstraint.FAIR_LATE_DAYS)) {
            assertThat(broken(problem, Map.of(1, 2, 2, 2), constraint)).isZero();
            assertThat(broken(problem, Map.of(1, 1, 2, 2), constraint)).isNegative();
            assertThat(broken(problem, Map.of(1, 1, 2, 1), constraint))
                    .isLessThan(broken(problem, Map.of(1, 1, 2, 2), constraint));
        }
        assertThat(broken(problem, Map.of(1, 1, 2, 2), RosterConstraint.FAIR_LOCATIONS))
                .as("8 hours in IH stand already")
                .isNegative();
        assertThat(broken(problem, Map.of(1, 2, 2, 1), RosterConstraint.FAIR_LOCATIONS))
                .isGreaterThan(broken(problem, Map.of(1, 1, 2, 2), RosterConstraint.FAIR_LOCATIONS));
        RosterProblem nextYear = new RosterProblemBuilder("2027-03-02", "2027-03-08")
                .person(work("2026-12-07T13:00", "2026-12-07T17:00"))
                .person()
                .slot("IH", "2027-03-03T13:00", "2027-03-03T17:00")
                .slot("IH", "2027-03-04T13:00", "2027-03-04T17:00")
                .build();
        assertThat(broken(nextYear, Map.of(1, 1, 2, 2), RosterConstraint.NORM_BALANCE))
                .isZero();
    }

    @Test
    void hoursThatTheAllocationsDoNotPayCount() {
        RosterProblem problem = week().person(work("2026-01-05T09:00", "2026-01-05T15:00"))
                .paidHours(10)
                .slot("IH", "2026-03-03T09:00", "2026-03-03T15:00")
                .slot("IH", "2026-03-04T09:00", "2026-03-04T15:00")
                .build();
        assertThat(broken(problem, Map.of(1, 1), RosterConstraint.OVER_FUNDED_HOURS))
                .isEqualTo(-2 * 60 * 20);
        assertThat(broken(problem, Map.of(1, 1, 2, 1), RosterConstraint.OVER_FUNDED_HOURS))
                .isEqualTo(-8 * 60 * 20);
    }

    @Test
    void wishesAreGainedAndAvoidedDaysLost() {
        RosterProblem problem = week().person(
                        Administration.BIF, null, Set.of(DayOfWeek.MONDAY), Set.of(DayOfWeek.TUESDAY))
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .slot("IH", "2026-03-03T09:00", "2026-03-03T12:00")
                .build();
        assertThat(broken(problem, Map.of(1, 1), RosterConstraint.WISHES)).isEqualTo(360 * 5);
        assertThat(broken(problem, Map.of(2, 1), RosterConstraint.WISHES)).isEqualTo(-180 * 5);
    }

    @Test
    void aWishForADayCountsBeforeThatForItsWeekday() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        RosterProblem problem = week().person()
                .wishing(
                        new Wishes(List.of(DayOfWeek.MONDAY), null, List.of(monday.plusDays(2)), List.of(monday), null))
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .slot("IH", "2026-03-04T09:00", "2026-03-04T15:00")
                .build();
        assertThat(broken(problem, Map.of(1, 1), RosterConstraint.WISHES)).isEqualTo(-360 * 5);
        assertThat(broken(problem, Map.of(2, 1), RosterConstraint.WISHES)).isEqualTo(360 * 5);
    }

    @Test
    void daysInARowCountByHowFarTheyAreFromTheWish() {
        RosterProblem problem = week().person(work("2026-03-03T16:00", "2026-03-03T20:00"))
                .wishing(new Wishes(null, null, null, null, 2))
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .slot("IH", "2026-03-04T09:00", "2026-03-04T15:00")
                .slot("IH", "2026-03-06T09:00", "2026-03-06T15:00")
                .build();
        assertThat(broken(problem, Map.of(1, 1), RosterConstraint.DAYS_IN_A_ROW))
                .as("with the standing work of Tuesday")
                .isZero();
        assertThat(broken(problem, Map.of(1, 1, 2, 1), RosterConstraint.DAYS_IN_A_ROW))
                .isEqualTo(-60 * 10);
        assertThat(broken(problem, Map.of(1, 1, 2, 1, 3, 1), RosterConstraint.DAYS_IN_A_ROW))
                .isEqualTo(-2 * 60 * 10);
    }

    @Test
    void aStandingShiftThatPassesOnIsAMove() {
        RosterProblem problem = week().person()
                .person()
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .keptBy(1)
                .build();
        assertThat(broken(problem, Map.of(1, 1), RosterConstraint.MOVES)).isZero();
        assertThat(broken(problem, Map.of(1, 2), RosterConstraint.MOVES)).isEqualTo(-1);
        RosterScore nobody = SOLVER.score(problem, Map.of());
        assertThat(nobody.moves()).isEqualTo(-1);
        assertThat(nobody.coverage()).isEqualTo(-360);
        assertThat(judged(problem, Map.of(1, 2), RosterConstraint.MOVES)
                        .matches()
                        .get(0)
                        .message()
                        .en())
                .endsWith("passes from Guide 1 to Guide 2.");
    }

    @Test
    void aWeightOfZeroLeavesAConstraintOut() {
        RosterProblem problem = week().weighing(new RosterWeights(0, null, null, null, null, null, null, null))
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
