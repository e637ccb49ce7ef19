package dk.kk.ihcph.guidance.staffing.roster;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposes rosters. An interface, so that the solver can be replaced and a baseline be measured beside it. */
public interface RosterSolver {

    /** Who takes which slot: slots that nobody takes are missing. */
    record Best(RosterScore score, Map<UUID, UUID> assignments) {}

    /** When to end: the steps only make a run repeatable, which time does not. */
    record Limits(Duration time, @Nullable Integer steps, long seed) {}

    /** Told several times a second, in the caller's thread, what the best is so far and how long it took. */
    interface Watch {
        /** Whether to go on. */
        boolean goesOn(Best best, Duration spent);
    }

    /** Searches from the start given, which may be empty, and answers what is at least as good. */
    Best solve(RosterProblem problem, Map<UUID, UUID> start, Limits limits, Watch watch);

    /** How good these assignments are, whoever made them. */
    RosterScore score(RosterProblem problem, Map<UUID, UUID> assignments);

    /** What speaks for and against these assignments, in words. */
    RosterExplanation explain(RosterProblem problem, Map<UUID, UUID> assignments);
}
