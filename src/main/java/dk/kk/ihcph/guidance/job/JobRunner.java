package dk.kk.ihcph.guidance.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.http.problem.HttpProblem;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.privacy.audit.Actor;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs a job from its current progress, as the actor who requested it, until it ends or must pause. */
@ApplicationScoped
class JobRunner {
    private static final String RUNNER = "run-job";
    private static final Bilingual GIVEN_UP = new Bilingual(
            "Jobbet er opgivet efter flere forsøg. Det, der allerede er gemt, er der stadig. Oplys jobbets id, hvis"
                    + " du kontakter os.",
            "The job was given up after several attempts. What had already been stored is still there. Please quote"
                    + " the job's id if you contact us.");

    private final Map<JobType, JobWork> works = new EnumMap<>(JobType.class);
    private final JobRepository jobs;
    private final JobLineRepository lines;
    private final JobContentRepository content;
    private final JobService service;
    private final AuditActor actors;
    private final Clock clock;

    JobRunner(
            @All List<JobWork> works,
            JobRepository jobs,
            JobLineRepository lines,
            JobContentRepository content,
            JobService service,
            AuditActor actors,
            Clock clock) {
        works.forEach(work -> this.works.put(work.type(), work));
        this.jobs = jobs;
        this.lines = lines;
        this.content = content;
        this.service = service;
        this.actors = actors;
        this.clock = clock;
    }

    /** The reasons to pause a run: at once because the process ends, or soon because other jobs wait. */
    record PauseConditions(BooleanSupplier processEnds, BooleanSupplier othersWait) {}

    /**
     * Runs the job; returns whether it has ended. Otherwise it must be run again. The request context is needed for
     * reads between transactions.
     */
    @ActivateRequestContext
    boolean run(UUID id, PauseConditions room) {
        Snapshot job = begin(id);
        if (job == null) {
            return true;
        }
        try {
            actors.runAs(job.actor().via("job " + id), () -> work(new JobRun(this, job, room)));
            return true;
        } catch (JobStopped stopped) {
            return !stopped.isLater();
        }
    }

    private void work(JobRun run) {
        JobWork work = works.get(run.type());
        if (work == null) {
            throw new IllegalStateException("No bean does the work of jobs of type " + run.type());
        }
        try {
            work.run(run);
        } catch (Refused refused) {
            end(run.id(), new Job.JobFailure(refused.kind(), refused.detail()), run.addedResult());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void giveUp(UUID id) {
        actors.runAs(
                RUNNER,
                () -> end(
                        id,
                        new Job.JobFailure(HttpProblem.INTERNAL_ERROR, GIVEN_UP),
                        JsonNodeFactory.instance.objectNode()));
    }

    /** The values of a job that a run reads at its start. */
    record Snapshot(UUID id, JobOrder order, Actor actor, int processed) {}

    private @Nullable Snapshot begin(UUID id) {
        Snapshot[] begun = new Snapshot[1];
        actors.runAs(RUNNER, () -> QuarkusTransaction.requiringNew().run(() -> {
            Job job = jobs.locked(id).orElse(null);
            if (job != null && !job.status().isEnd()) {
                job.begin(clock.instant());
                begun[0] = new Snapshot(id, job.order(), job.actor(), job.processed());
            }
        }));
        return begun[0];
    }

    /**
     * Ends the job within the current transaction, unless somebody stopped it meanwhile.
     *
     * @param more values that the feature adds to the result
     */
    void succeed(UUID id, ObjectNode more) {
        Job job = running(id);
        job.succeed(result(job, more), clock.instant());
        service.deleteUploadAndAnnounceEnd(job);
    }

    void end(UUID id, Job.JobFailure failure, ObjectNode more) {
        QuarkusTransaction.requiringNew().run(() -> {
            Job job = running(id);
            job.fail(failure, result(job, more), clock.instant());
            service.deleteUploadAndAnnounceEnd(job);
        });
    }

    private JsonNode result(Job job, ObjectNode more) {
        JsonNode result = service.result(job);
        return more.isEmpty() ? result : result.<ObjectNode>deepCopy().setAll(more);
    }

    private Job running(UUID id) {
        Job job = jobs.locked(id).orElseThrow(() -> new JobStopped(false));
        if (job.status() != JobStatus.RUNNING) {
            throw new JobStopped(false);
        }
        return job;
    }

    JobRepository jobs() {
        return jobs;
    }

    JobLineRepository lines() {
        return lines;
    }

    JobContentRepository content() {
        return content;
    }
}
