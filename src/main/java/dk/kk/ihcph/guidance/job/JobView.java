package dk.kk.ihcph.guidance.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.http.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as this caller may see it. */
@StoredAnswer("a job as it is queued, without a result")
@Schema(name = "Job", description = "Long work that a caller asked for, with its progress and its result")
public record JobView(
        UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped JobOrder order,
        JobStatus status,
        JobProgress progress,
        @JsonUnwrapped JobOutcome outcome,
        @JsonUnwrapped JobTimes times,
        @Schema(maxItems = 10) List<JobAction> allowedActions)
        implements Versioned {

    /** The progress of a job. */
    @Schema(name = "Progress", description = "The progress of a job: of an import in lines, of a roster in seconds")
    record JobProgress(
            @Schema(description = "The lines or seconds that are done", examples = "500", minimum = "0") int done,
            @Schema(description = "All lines or seconds of the job", examples = "12000", minimum = "0") int total) {}

    /** The result or the reason of a failure. */
    @Schema(hidden = true)
    record JobOutcome(@Nullable JobResult result, @Nullable Problem problem) {}

    /** The times of a job. */
    @Schema(hidden = true)
    record JobTimes(
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Schema(description = "The job is deleted at this time, 30 days after its end") @Nullable
                    Instant keptUntil) {}

    static JobView of(Job job, Duration kept, Locale locale, List<JobAction> allowedActions) {
        Job.JobFailure failure = job.problem();
        Instant finished = job.finishedAt();
        return new JobView(
                job.id(),
                job.version(),
                job.order(),
                job.status(),
                new JobProgress(job.processed(), job.total()),
                new JobOutcome(
                        JobResult.of(job),
                        failure == null ? null : Problem.of(failure.kind(), failure.detail(), locale)),
                new JobTimes(job.startedAt(), finished, finished == null ? null : finished.plus(kept)),
                allowedActions);
    }
}
