package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Searches with Timefold, in a thread of its own, so that the caller's thread keeps its transactions. */
@Singleton
public class TimefoldRosterSolver implements RosterSolver {
    private static final long LOOK_MILLIS = 200;
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(5);

    /** The loss that is often taken at first: weighted minutes, about those of a shift on an avoided day. */
    private static final String TEMPERATURE = "0hard/0medium/1500soft";

    private final SolutionManager<Plan, HardMediumSoftLongScore> judge =
            SolutionManager.create(SolverFactory.<Plan>create(config(new Limits(Duration.ofSeconds(1), null, 0))));

    @Override
    public Best solve(RosterProblem problem, Map<UUID, UUID> start, Limits limits, Watch watch) {
        Plan plan = Plan.toSearch(problem, start);
        BestSoFar found = new BestSoFar(best(plan));
        // Without anything to choose, Timefold would look for a choice until the time is over.
        if (plan.posts().stream().allMatch(post -> post.candidates().isEmpty())) {
            return found.best;
        }
        Solver<Plan> solver = SolverFactory.<Plan>create(config(limits)).buildSolver();
        solver.addEventListener(event -> {
            RosterScore score = Plan.score((HardMediumSoftLongScore) event.getNewBestScore());
            found.best = new Best(score, event.getNewBestSolution().assignments());
        });
        long begun = System.nanoTime();
        FutureTask<Plan> search = new FutureTask<>(() -> solver.solve(plan));
        new Thread(search, "roster-solver").start();
        try {
            while (isSearching(search)) {
                if (!watch.goesOn(found.best, Duration.ofNanos(System.nanoTime() - begun))) {
                    solver.terminateEarly();
                    search.get();
                }
            }
            return found.best;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The process ends", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The search failed", e.getCause());
        } finally {
            solver.terminateEarly();
        }
    }

    /** Waits a moment for the end of the search, and tells whether it goes on. */
    private static boolean isSearching(Future<Plan> search) throws InterruptedException, ExecutionException {
        try {
            search.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException stillSearching) {
            return true;
        }
    }

    @Override
    public RosterScore score(RosterProblem problem, Map<UUID, UUID> assignments) {
        return best(Plan.toJudge(problem, assignments, DirectoryNames.NONE)).score();
    }

    private Best best(Plan plan) {
        return new Best(Plan.score(Objects.requireNonNull(judge.update(plan))), plan.assignments());
    }

    @Override
    public RosterExplanation explain(RosterProblem problem, Map<UUID, UUID> assignments, DirectoryNames names) {
        Plan plan = Plan.toJudge(problem, assignments, names);
        return new Explaining(plan, judge.analyze(plan)).explanation();
    }

    /** Hands the best solution from the search's thread to the caller's. */
    private static final class BestSoFar {
        private volatile Best best;

        BestSoFar(Best best) {
            this.best = best;
        }
    }

    /** The time to go on without a better solution: a month is solved within seconds. */
    private static Duration patience(Duration time) {
        Duration third = Duration.ofMillis(time.toMillis() / 3);
        return third.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : third;
    }

    /**
     * Simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983): at first a worse roster is often taken, towards the end of the
     * time hardly ever. Changes, swaps of two slots, and both at once lead out of rosters that neither alone improves.
     */
    private static SolverConfig config(Limits limits) {
        LocalSearchPhaseConfig search = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig(List.of(
                        new ChangeMoveSelectorConfig(),
                        new SwapMoveSelectorConfig(),
                        new CartesianProductMoveSelectorConfig(
                                List.of(new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig())))))
                .withAcceptorConfig(
                        new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(TEMPERATURE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        TerminationConfig end = new TerminationConfig();
        // Moves alone end a search that is to be repeatable: the time would cool it a little differently each time.
        if (limits.moves() == null) {
            end.withSpentLimit(limits.time()).withUnimprovedSpentLimit(patience(limits.time()));
        } else {
            search.setTerminationConfig(new TerminationConfig().withMoveCountLimit(limits.moves()));
        }
        return new SolverConfig(TimefoldRosterSolver.class.getClassLoader())
                .withSolutionClass(Plan.class)
                .withEntityClasses(Post.class)
                .withConstraintProviderClass(RosterRules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(limits.seed())
                .withPhases(new ConstructionHeuristicPhaseConfig(), search)
                .withTerminationConfig(end);
    }
}
