package dk.kk.ihcph.guidance.staffing.roster;

import static dk.kk.ihcph.guidance.staffing.roster.RosterProblemBuilder.away;
import static dk.kk.ihcph.guidance.staffing.roster.RosterProblemBuilder.id;
import static dk.kk.ihcph.guidance.staffing.roster.RosterProblemBuilder.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.staffing.people.Wishes;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation.UncoveredSlot;
import dk.kk.ihcph.guidance.staffing.roster.RosterSolver.Best;
import dk.kk.ihcph.guidance.staffing.roster.RosterSolver.Limits;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimefoldRosterSolverTest {
    private static final RosterSolver SOLVER = new TimefoldRosterSolver();
    private static final RosterSolver.Watch TO_THE_END = (best, spent) -> true;
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void coversEverythingWithoutBreakingAHardRuleInBothWeeksOfAClockChange() {
        for (String monday : List.of("2026-03-23", "2026-10-19")) {
            RosterProblem problem = weeks(monday, 2);
            Best best = SOLVER.solve(problem, Map.of(), new Limits(Duration.ofSeconds(2), null, 1), TO_THE_END);
            assertThat(best.score().hard()).isZero();
            assertThat(best.score().coverage()).isZero();
            assertThat(best.assignments()).hasSameSizeAs(problem.slots());
            assertThat(SOLVER.score(problem, best.assignments())).isEqualTo(best.score());
        }
    }

    @Test
    void findsTheSameWithTheSameSeedAndMoves() {
        RosterProblem problem = weeks("2026-03-02", 6);
        Best one = SOLVER.solve(problem, Map.of(), new Limits(LONG, 3_000L, 7), TO_THE_END);
        Best other = SOLVER.solve(problem, Map.of(), new Limits(LONG, 3_000L, 7), TO_THE_END);
        assertThat(other).isEqualTo(one);
    }

    @Test
    void goesOnFromWhatItIsGivenAndNeverAnswersWorse() {
        RosterProblem problem = weeks("2026-03-02", 8);
        Best before = SOLVER.solve(problem, Map.of(), new Limits(LONG, 20_000L, 1), TO_THE_END);
        Best after = SOLVER.solve(problem, before.assignments(), new Limits(LONG, 1L, 2), TO_THE_END);
        assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
        Best fresh = SOLVER.solve(problem, Map.of(), new Limits(LONG, 1L, 2), TO_THE_END);
        assertThat(after.score()).isGreaterThan(fresh.score());
    }

    @Test
    void takesBackWhatIsForbiddenByNow() {
        RosterProblem problem = new RosterProblemBuilder("2026-03-02", "2026-03-08")
                .person(away("2026-03-02T00:00", "2026-03-03T00:00"))
                .person()
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .build();
        Best best = SOLVER.solve(problem, Map.of(id(1), id(1)), new Limits(LONG, 100L, 1), TO_THE_END);
        assertThat(best.assignments()).containsExactlyEntriesOf(Map.of(id(1), id(2)));
    }

    @Test
    void stopsWhenAskedToAndKeepsTheBest() {
        RosterProblem problem = weeks("2026-03-02", 6);
        AtomicInteger asked = new AtomicInteger();
        Best best = SOLVER.solve(problem, Map.of(), new Limits(LONG, null, 1), (soFar, spent) -> {
            asked.incrementAndGet();
            return false;
        });
        assertThat(asked).hasValue(1);
        assertThat(SOLVER.score(problem, best.assignments())).isEqualTo(best.score());
    }

    /** A third of any limit without a better solution ends the search. */
    @Test
    void endsBeforeItsLimitOnceNothingBetterIsFound() {
        RosterProblem problem = weeks("2026-03-02", 1);
        Best best = SOLVER.solve(problem, Map.of(), new Limits(Duration.ofSeconds(20), null, 1), TO_THE_END);
        assertThat(best.score().coverage()).isZero();
    }

    @Test
    void stopsWhenTheWatchFails() {
        RosterProblem problem = weeks("2026-03-02", 2);
        assertThatThrownBy(() -> SOLVER.solve(problem, Map.of(), new Limits(LONG, null, 1), (soFar, spent) -> {
                    throw new UnsupportedOperationException("enough");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void leavesASlotOpenThatNobodyMayTakeAndSaysWhyInBothLanguages() {
        RosterProblem problem = new RosterProblemBuilder("2026-03-02", "2026-03-08")
                .person(away("2026-03-02T00:00", "2026-03-03T00:00"))
                .person()
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .slot("KEH", "2026-03-02T09:00", "2026-03-02T15:00")
                .build();
        Best best = SOLVER.solve(problem, Map.of(), new Limits(LONG, 500L, 1), TO_THE_END);
        assertThat(best.score().coverage()).isEqualTo(-360);
        RosterExplanation explanation = SOLVER.explain(problem, best.assignments(), DirectoryNames.NONE);
        assertThat(explanation.uncovered()).singleElement().satisfies(open -> {
            assertThat(open.obstacles().get(0).constraints()).containsExactly(RosterConstraint.ABSENCE);
            assertThat(open.obstacles().get(1).constraints()).containsExactly(RosterConstraint.OVERLAP);
            assertThat(open.obstacles().get(1).message().en()).startsWith("Guide 2: ");
            assertThat(open.label().da()).endsWith("mandag den 2. marts 2026 kl. 9.00-15.00");
            assertThat(open.label().en()).endsWith("on Monday 2 March 2026, 09:00-15:00");
        });
    }

    /** The first falls ill on Monday; the second could take over, and prefers every other shift that stands. */
    @Test
    void whenPlannedAnewKeepsWhatStandsAndFillsTheGap() {
        RosterProblem problem = new RosterProblemBuilder("2026-03-02", "2026-03-08")
                .person(away("2026-03-02T00:00", "2026-03-03T00:00"))
                .person()
                .wishing(new Wishes(List.of(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY), null, null, null, null))
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .slot("IH", "2026-03-04T09:00", "2026-03-04T15:00")
                .keptBy(1)
                .slot("IH", "2026-03-06T09:00", "2026-03-06T15:00")
                .keptBy(1)
                .build();
        Best best = SOLVER.solve(problem, problem.kept(), new Limits(LONG, 5_000L, 1), TO_THE_END);
        assertThat(best.assignments()).isEqualTo(Map.of(id(1), id(2), id(2), id(1), id(3), id(1)));
        assertThat(best.score().moves()).isZero();
    }

    /** Only the second may take the gap, and works elsewhere at the time; a third can take that over, and nothing else moves. */
    @Test
    void whenPlannedAnewMovesAShiftWhereThatLiftsAGap() {
        RosterProblem problem = new RosterProblemBuilder("2026-03-02", "2026-03-08")
                .person(away("2026-03-02T00:00", "2026-03-03T00:00"))
                .person()
                .person(work("2026-03-02T13:30", "2026-03-02T15:00"))
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .slot("KEH", "2026-03-02T09:00", "2026-03-02T13:00")
                .keptBy(2)
                .slot("KEH", "2026-03-04T09:00", "2026-03-04T15:00")
                .keptBy(2)
                .build();
        Best best = SOLVER.solve(problem, problem.kept(), new Limits(LONG, 5_000L, 1), TO_THE_END);
        assertThat(best.score().coverage()).isZero();
        assertThat(best.score().moves()).isEqualTo(-1);
        assertThat(best.assignments()).isEqualTo(Map.of(id(1), id(2), id(2), id(3), id(3), id(2)));
    }

    @Test
    void saysSoWhenNothingForbidsWhatItLeavesOpen() {
        RosterProblem problem = new RosterProblemBuilder("2026-03-02", "2026-03-08")
                .person()
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .build();
        UncoveredSlot open = SOLVER.explain(problem, Map.<UUID, UUID>of(), DirectoryNames.NONE)
                .uncovered()
                .get(0);
        assertThat(open.obstacles().get(0).constraints()).isEmpty();
    }

    @Test
    void answersAtOnceWhereThereIsNothingToChoose() {
        RosterProblem problem = new RosterProblemBuilder("2026-03-02", "2026-03-08")
                .slot("IH", "2026-03-02T09:00", "2026-03-02T15:00")
                .build();
        Best best = SOLVER.solve(problem, Map.of(), new Limits(LONG, null, 1), TO_THE_END);
        assertThat(best.score()).isEqualTo(new RosterScore(0, -360, 0, 0));
    }

    /** Three people of whom one is away for a week, and a desk in each of two places on three days a week. */
    private static RosterProblem weeks(String monday, int weeks) {
        LocalDate first = LocalDate.parse(monday);
        LocalDate last = first.plusWeeks(weeks).minusDays(1);
        RosterProblemBuilder builder = new RosterProblemBuilder(first.toString(), last.toString())
                .person()
                .person()
                .person(away(first + "T00:00", first.plusWeeks(1) + "T00:00"));
        first.datesUntil(last.plusDays(1))
                .filter(day -> List.of(1, 3, 7).contains(day.getDayOfWeek().getValue()))
                .forEach(day -> builder.slot("IH", day + "T09:00", day + "T15:00", "uk")
                        .slot("KEH", day + "T11:00", "%sT%d:00".formatted(day, 13 + day.getDayOfMonth() % 7)));
        return builder.build();
    }
}
