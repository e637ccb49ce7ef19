package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.job.JobRun;
import dk.kk.ihcph.guidance.job.JobType;
import dk.kk.ihcph.guidance.job.JobWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Runs a search as a job. Its progress is counted in seconds of the time limit, and the best solution is kept about
 * every second.
 */
@ApplicationScoped
class RosterWork implements JobWork {
    private static final long SEED = 0;

    private final RosterSolver solver;
    private final RosterService rosters;

    RosterWork(RosterSolver solver, RosterService rosters) {
        this.solver = solver;
        this.rosters = rosters;
    }

    @Override
    public JobType type() {
        return JobType.ROSTER;
    }

    /** Continues from the best solution of an earlier run, for the seconds that it left. */
    @Override
    public void run(JobRun run) {
        UUID roster = UUID.fromString(run.parameters().path("roster").asText());
        RosterService.Start start = rosters.begin(roster);
        int before = run.processed();
        int left = start.timeLimitSeconds() - before;
        if (left > 0) {
            RosterSolver.Best best = solver.solve(
                    start.problem(),
                    start.assignments(),
                    new RosterSolver.Limits(Duration.ofSeconds(left), null, SEED),
                    (soFar, spent) -> {
                        int seconds = before + (int) Math.min(left, spent.toSeconds());
                        if (seconds > run.processed()) {
                            keep(run, roster, soFar, seconds);
                        }
                        return true;
                    });
            keep(run, roster, best, start.timeLimitSeconds());
        }
        run.succeed();
    }

    private void keep(JobRun run, UUID roster, RosterSolver.Best best, int seconds) {
        run.step(seconds - run.processed(), () -> {
            rosters.keep(roster, best, seconds);
            return List.of();
        });
    }
}
