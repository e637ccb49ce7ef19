package dk.kk.ihcph.guidance.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** One run of a job: what it is to do, and the transactions it does it in. */
public final class JobRun {
    /** All or nothing is one transaction; a quarter of a million lines take minutes. */
    private static final int LONGEST_TRANSACTION_SECONDS =
            Math.toIntExact(Duration.ofHours(1).toSeconds());

    private static final Bilingual NOTHING_STORED = new Bilingual(
            "%s linjer er afvist, og derfor er intet gemt. /jobs/{id}/lines?status=REJECTED viser dem.",
            "%s lines were rejected, and so nothing was stored. /jobs/{id}/lines?status=REJECTED shows them.");

    private final JobRunner runner;
    private final JobRunner.Snapshot job;
    private final JobRunner.Room room;
    private final ObjectNode told = JsonNodeFactory.instance.objectNode();
    private int done;
    private int rejected;

    JobRun(JobRunner runner, JobRunner.Snapshot job, JobRunner.Room room) {
        this.runner = runner;
        this.job = job;
        this.room = room;
        this.done = job.done();
    }

    public UUID id() {
        return job.id();
    }

    JobType type() {
        return job.type();
    }

    public Administration administration() {
        return job.administration();
    }

    public JsonNode parameters() {
        return job.parameters();
    }

    /** Adds to the job's result, however the job ends. */
    public void tell(String name, JsonNode value) {
        told.set(name, value);
    }

    ObjectNode told() {
        return told.deepCopy();
    }

    /** How much an earlier run has committed. */
    public int done() {
        return done;
    }

    /** The upload from its beginning. */
    public InputStream content() {
        return runner.content().open(job.id());
    }

    /** How often lines with these fingerprints have come so far; those that have not are missing. */
    public Map<UUID, Long> occurrences(Collection<UUID> fingerprints) {
        return fingerprints.isEmpty() ? Map.of() : runner.lines().occurrences(job.id(), fingerprints);
    }

    /** Works off so many in one transaction, with what came of them and the progress: all of it or nothing. */
    public void step(int count, Supplier<List<LineResult>> work) {
        if (room.processEnds().getAsBoolean() || room.othersWait().getAsBoolean()) {
            throw new JobStopped(true);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            keep(work.get());
            progress(count);
        });
        done += count;
    }

    /** Ends the job with what came of its lines. */
    public void succeed() {
        QuarkusTransaction.requiringNew().run(() -> runner.succeed(job.id(), told()));
    }

    /** Begins anew what an earlier run could not commit. */
    public void restart() {
        QuarkusTransaction.requiringNew().run(() -> {
            runner.lines().deleteOf(job.id());
            progress(-done);
        });
        done = 0;
    }

    /**
     * Does everything in one transaction that is undone as a whole if a line is rejected, or if the job is stopped. The
     * progress and the rejected lines are committed beside it, to be seen.
     *
     * @param ending what the result says beside the counts; asked for within the transaction where no line was rejected
     */
    public void atOnce(Runnable steps, Supplier<ObjectNode> ending) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_TRANSACTION_SECONDS)
                    .run(() -> {
                        steps.run();
                        if (rejected > 0) {
                            throw new Refused();
                        }
                        runner.succeed(job.id(), ending.get().setAll(told()));
                    });
        } catch (Refused refused) {
            runner.end(
                    job.id(), new Job.Failure(CommonProblem.VALIDATION_FAILED, NOTHING_STORED.with(rejected)), told());
        }
    }

    /** A step of {@link #atOnce}. */
    public void stepWithin(int count, List<LineResult> results) {
        if (room.processEnds().getAsBoolean()) {
            throw new JobStopped(true);
        }
        List<LineResult> refused = results.stream()
                .filter(result -> result.status() == LineStatus.REJECTED)
                .toList();
        keep(results.stream()
                .filter(result -> result.status() != LineStatus.REJECTED)
                .toList());
        runner.lines().flushAndForget();
        QuarkusTransaction.requiringNew().run(() -> {
            keep(refused);
            progress(count);
        });
        rejected += refused.size();
        done += count;
    }

    private void keep(List<LineResult> results) {
        results.forEach(result -> runner.lines().persist(new JobLine(job.id(), result)));
    }

    private void progress(int count) {
        if (!runner.jobs().progressed(job.id(), done, done + count)) {
            throw new JobStopped(false);
        }
    }

    @SuppressWarnings("serial") // never serialized
    private static final class Refused extends RuntimeException {
        Refused() {
            super("a line was rejected", null, false, false);
        }
    }
}
