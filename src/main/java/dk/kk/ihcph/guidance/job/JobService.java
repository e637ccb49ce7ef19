package dk.kk.ihcph.guidance.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.CallerLanguage;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Queues jobs, shows them to permitted callers, and stops them. */
@ApplicationScoped
public class JobService {
    /** The results of a job are kept for this long. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int SKIPPED_LINES_IN_RESULT = 100;

    private final JobRepository jobs;
    private final JobLineRepository lines;
    private final JobContentRepository content;
    private final JobQueue queue;
    private final Event<JobQueued> queued;
    private final Event<JobEnded> ended;
    private final Caller caller;
    private final AuditActor actor;
    private final CallerLanguage language;
    private final Clock clock;

    JobService(
            JobRepository jobs,
            JobLineRepository lines,
            JobContentRepository content,
            JobQueue queue,
            Event<JobQueued> queued,
            Event<JobEnded> ended,
            Caller caller,
            AuditActor actor,
            CallerLanguage language,
            Clock clock) {
        this.jobs = jobs;
        this.lines = lines;
        this.content = content;
        this.queue = queue;
        this.queued = queued;
        this.ended = ended;
        this.caller = caller;
        this.actor = actor;
        this.language = language;
        this.clock = clock;
    }

    /** Queues work for the caller in the caller's transaction. */
    @Transactional
    public JobView queue(
            JobType type, Administration administration, JsonNode parameters, int total, InputStream upload)
            throws IOException {
        Job job = new Job(
                type,
                administration,
                Objects.requireNonNull(actor.current(), "a job has a caller"),
                parameters,
                total,
                clock.instant());
        jobs.persistAndFlush(job);
        content.store(job.id(), upload);
        queue.add(job.id());
        queued.fire(new JobQueued(job.id()));
        return view(job);
    }

    /** Queues work that needs no upload. */
    @Transactional
    public JobView queue(JobType type, Administration administration, JsonNode parameters, int total) {
        try {
            return queue(type, administration, parameters, total, InputStream.nullInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JobView get(UUID id) {
        return view(visibleJob(id));
    }

    Page<JobView> list(JobFilter filter, PageRequest page) {
        return Page.of(
                jobs.list(caller.subject(), filter, page), page, job -> Cursor.of(job.id()), rows -> rows.stream()
                        .map(this::view)
                        .toList());
    }

    Page<JobLineView> lines(UUID id, JobLineFilter filter, PageRequest page) {
        visibleJob(id);
        return Page.of(lines.list(id, filter, page), page, line -> Cursor.of(line.line()), rows -> rows.stream()
                .map(line -> JobLineView.of(line, language.locale()))
                .toList());
    }

    /** Stops a job. Committed lines remain; the current transaction is rolled back. */
    @Transactional
    JobView stop(UUID id) {
        Job job = jobs.locked(id).filter(this::maySee).orElseThrow(Refused::notFound);
        if (!mayStop(job)) {
            throw Refused.of(CommonProblem.FORBIDDEN);
        }
        job.cancel(result(job), clock.instant());
        deleteUploadAndAnnounceEnd(job);
        jobs.flush();
        return view(job);
    }

    /** Completes every end of a job: deletes the upload and fires {@link JobEnded}. */
    void deleteUploadAndAnnounceEnd(Job job) {
        content.wipe(job.id());
        ended.fire(new JobEnded(
                job.id(),
                job.order().type(),
                job.status(),
                Duration.between(job.order().createdAt(), clock.instant())));
    }

    /** Deletes old jobs with their lines and returns the number of jobs. */
    @Transactional
    long forgetOld() {
        return jobs.deleteEndedBefore(clock.instant().minus(KEPT));
    }

    /** Returns the job's result, with the number of lines by status. */
    JsonNode result(Job job) {
        return job.order().type().hasLines() ? counted(job) : job.order().parameters();
    }

    private ObjectNode counted(Job job) {
        Map<LineStatus, Long> counts = lines.counts(job.id());
        ObjectNode counted = JsonNodeFactory.instance
                .objectNode()
                .put("accepted", counts.getOrDefault(LineStatus.ACCEPTED, 0L))
                .put("duplicates", counts.getOrDefault(LineStatus.DUPLICATE, 0L))
                .put("rejected", counts.getOrDefault(LineStatus.REJECTED, 0L))
                .put("skipped", counts.getOrDefault(LineStatus.SKIPPED, 0L))
                .put("dryRun", job.order().parameters().path("dryRun").asBoolean());
        if (counts.containsKey(LineStatus.SKIPPED)) {
            ArrayNode skipped = counted.putArray("skippedLines");
            lines.skipped(job.id(), SKIPPED_LINES_IN_RESULT)
                    .forEach(
                            line -> skipped.addObject().put("line", line.line()).put("reason", line.code()));
        }
        return counted;
    }

    private Job visibleJob(UUID id) {
        return jobs.findByIdOptional(id).filter(this::maySee).orElseThrow(Refused::notFound);
    }

    private boolean maySee(Job job) {
        return mayStop(job) || caller.has(Permission.AUDIT_READ);
    }

    private boolean mayStop(Job job) {
        return job.order().createdBy().equals(caller.subject())
                || caller.may(Permission.JOB_SUPERVISE, job.order().administration());
    }

    private JobView view(Job job) {
        boolean stoppable = !job.status().isEnd() && mayStop(job);
        return JobView.of(job, KEPT, language.locale(), stoppable ? List.of(JobAction.STOP) : List.of());
    }
}
