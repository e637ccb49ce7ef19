package dk.kk.ihcph.guidance.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.http.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as this caller may see it. */
@StoredAnswer("a job as it is queued, without a result")
@Schema(name = "Job", description = "Long work that a caller asked for: how far it is, and what came of it")
public record JobView(
        UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped JobOrder order,
        JobStatus status,
        JobProgress progress,
        @JsonUnwrapped JobOutcome outcome,
        @JsonUnwrapped JobTimes times,
        @Schema(description = "What this caller may do with it now", maxItems = 10) List<JobAction> allowedActions)
        implements Versioned {

    /** The progress of a job. */
    @Schema(name = "Progress", description = "How far a job is; of an import in lines, of a roster in seconds")
    record JobProgress(
            @Schema(description = "How much is done", examples = "500", minimum = "0") int done,
            @Schema(description = "How much there is to do", examples = "12000", minimum = "0") int total) {}

    /** The result or the reason of a failure. */
    @Schema(hidden = true)
    record JobOutcome(
            @Schema(
                            description =
                                    "What came of it, once it has ended. Of an import: how many lines were accepted, were"
                                            + " duplicates, were rejected and were skipped; /jobs/{id}/lines has each of them,"
                                            + " and skippedLines the first hundred skipped ones, each with its line and reason. Of"
                                            + " a table also file: its encoding, separator, headerLine, linesAboveHeader and"
                                            + " ignoredColumns. Of an import of"
                                            + " postings also total, the sum of all its lines, and what it booked, in a dry run"
                                            + " what it would book, on each of its allocations. Of a roster: its id;"
                                            + " /rosters/{id} has the rest",
                            type = SchemaType.OBJECT,
                            examples =
                                    "{\"accepted\": 118, \"duplicates\": 2, \"rejected\": 1, \"skipped\": 0, \"dryRun\": false}")
                    @Nullable
                    JsonNode result,
            @Schema(description = "Why it failed") @Nullable Problem problem) {}

    /** The times of a job. */
    @Schema(hidden = true)
    record JobTimes(
            @Schema(description = "When it began", examples = "2026-01-05T09:21:01Z") @Nullable Instant startedAt,
            @Schema(description = "When it ended", examples = "2026-01-05T09:21:09Z") @Nullable Instant finishedAt,
            @Schema(
                            description = "Until when it is kept, once it has ended: 30 days",
                            examples = "2026-02-04T09:21:09Z")
                    @Nullable
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
                        job.result(), failure == null ? null : Problem.of(failure.kind(), failure.detail(), locale)),
                new JobTimes(job.startedAt(), finished, finished == null ? null : finished.plus(kept)),
                allowedActions);
    }
}
