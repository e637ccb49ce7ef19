package dk.kk.ihcph.guidance.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Noun;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** One run of a job: its task, and the transactions in which it works. */
public final class JobRun {
    /** An all-or-nothing import is one transaction; a quarter of a million lines take minutes. */
    private static final int LONGEST_TRANSACTION_SECONDS =
            Math.toIntExact(Duration.ofHours(1).toSeconds());

    private static final Noun REJECTED = Noun.of("linje", "linjer", "line was", "lines were");
    private static final Bilingual NOTHING_STORED =
            new Bilingual("%s er afvist, og intet er gemt.", "%s rejected, and nothing was stored.");

    private final JobRunner runner;
    private final JobRunner.Snapshot job;
    private final JobRunner.PauseConditions room;
    private final ObjectNode told = JsonNodeFactory.instance.objectNode();
    private int done;
    private int rejected;

    JobRun(JobRunner runner, JobRunner.Snapshot job, JobRunner.PauseConditions room) {
        this.runner = runner;
        this.job = job;
        this.room = room;
        this.done = job.processed();
    }

    public UUID id() {
        return job.id();
    }

    JobType type() {
        return job.order().type();
    }

    public Administration administration() {
        return job.order().administration();
    }

    public JsonNode parameters() {
        return job.order().parameters();
    }

    /** Adds a value to the job's result, which is shown however the job ends. */
    public void addToResult(String name, JsonNode value) {
        told.set(name, value);
    }

    ObjectNode addedResult() {
        return told.deepCopy();
    }

    /** Returns the number of lines that earlier runs have committed. */
    public int processed() {
        return done;
    }

    /** Returns the upload from its beginning. */
    public InputStream content() {
        return runner.content().open(job.id());
    }

    /**
     * Counts how often lines with these fingerprints have occurred so far. Fingerprints without any occurrence are
     * missing.
     */
    public Map<UUID, Long> occurrences(Collection<UUID> fingerprints) {
        return fingerprints.isEmpty() ? Map.of() : runner.lines().occurrences(job.id(), fingerprints);
    }

    /** Processes a number of lines in one transaction, together with their results and the progress. */
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

    /** Ends the job as succeeded with the results of its lines. */
    public void succeed() {
        QuarkusTransaction.requiringNew().run(() -> runner.succeed(job.id(), addedResult()));
    }

    /** Restarts from the first line, because an earlier run could not commit. */
    public void restart() {
        QuarkusTransaction.requiringNew().run(() -> {
            runner.lines().deleteOf(job.id());
            progress(-done);
        });
        done = 0;
    }

    /**
     * Runs all steps in one transaction, which is rolled back if a line is rejected or the job is stopped. Progress
     * and rejected lines are committed separately, so that they can be seen.
     *
     * @param ending supplies further values of the result; called within the transaction if no line was rejected
     */
    public void atOnce(Runnable steps, Supplier<ObjectNode> ending) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_TRANSACTION_SECONDS)
                    .run(() -> {
                        steps.run();
                        if (rejected > 0) {
                            throw new LineRejected();
                        }
                        runner.succeed(job.id(), ending.get().setAll(addedResult()));
                    });
        } catch (LineRejected refused) {
            runner.end(
                    job.id(),
                    new Job.JobFailure(CommonProblem.VALIDATION_FAILED, NOTHING_STORED.with(REJECTED.count(rejected))),
                    addedResult());
        }
    }

    /** One step of {@link #atOnce}. */
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
    private static final class LineRejected extends RuntimeException {
        LineRejected() {
            super("a line was rejected", null, false, false);
        }
    }
}
