package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.evaluation.report.content.ReportFigures;
import dk.kk.ihcph.guidance.job.JobRun;
import dk.kk.ihcph.guidance.job.JobType;
import dk.kk.ihcph.guidance.job.JobWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Computes a draft as a job, in one step. */
@ApplicationScoped
class ReportWork implements JobWork {
    private final ComputationService computations;

    ReportWork(ComputationService computations) {
        this.computations = computations;
    }

    @Override
    public JobType type() {
        return JobType.EVALUATION_REPORT;
    }

    @Override
    public void run(JobRun run) {
        if (run.processed() == 0) {
            UUID report = UUID.fromString(run.parameters().path("report").asText());
            ReportFigures.Computation computation = computations.compute(report);
            run.step(1, () -> {
                computations.keep(report, run.id(), computation);
                return List.of();
            });
        }
        run.succeed();
    }
}
