package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.directory.DirectoryNames;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposes rosters. An interface, so that the solver can be replaced and a baseline be measured beside it. */
public interface RosterSolver {

    /** Assignments of slots to people; slots without a person are missing. */
    record Best(RosterScore score, Map<UUID, UUID> assignments) {}

    /**
     * The limits of a search.
     *
     * @param moves how many moves are tried, which makes a search repeatable; null for as many as the time allows
     */
    record Limits(Duration time, @Nullable Long moves, long seed) {}

    /** Follows a search, several times a second, in the caller's thread. */
    interface Watch {
        /** Returns false to stop the search. */
        boolean goesOn(Best best, Duration spent);
    }

    /** Searches from the given assignments, which may be empty, and returns a solution that is at least as good. */
    Best solve(RosterProblem problem, Map<UUID, UUID> start, Limits limits, Watch watch);

    /** Scores these assignments, whoever made them. */
    RosterScore score(RosterProblem problem, Map<UUID, UUID> assignments);

    /** Explains the score of these assignments in words. */
    RosterExplanation explain(RosterProblem problem, Map<UUID, UUID> assignments, DirectoryNames names);
}
