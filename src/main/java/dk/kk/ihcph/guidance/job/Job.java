package dk.kk.ihcph.guidance.job;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.privacy.audit.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Long work that a caller requested. After its end it does not change until it is deleted. */
@Entity
class Job {
    /** The reason why the job failed, in both languages until a caller reads it. */
    record JobFailure(String type, Bilingual detail) {
        JobFailure(ProblemKind kind, Bilingual detail) {
            this(kind.name(), detail);
        }

        ProblemKind kind() {
            return ProblemCatalogue.kind(type);
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Embedded
    private JobOrder asked;

    @Enumerated(EnumType.STRING)
    private JobStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private Actor actor;

    @Column
    private int total;

    @Column
    private int done;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JsonNode result;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JobFailure problem;

    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's
    Job(JobType type, Administration administration, Actor actor, JsonNode parameters, int total, Instant now) {
        this.asked = new JobOrder(type, administration, actor.subject(), parameters, now);
        this.status = JobStatus.QUEUED;
        this.actor = actor;
        this.total = total;
    }

    /** Starts the job, or continues it after an interruption. */
    void begin(Instant now) {
        if (status == JobStatus.QUEUED) {
            status = JobStatus.RUNNING;
            startedAt = now;
        }
    }

    void succeed(JsonNode result, Instant now) {
        end(JobStatus.SUCCEEDED, now);
        this.done = total;
        this.result = result;
    }

    void fail(JobFailure problem, @Nullable JsonNode result, Instant now) {
        end(JobStatus.FAILED, now);
        this.problem = problem;
        this.result = result;
    }

    /** Stops the job at a caller's request. */
    void cancel(JsonNode result, Instant now) {
        if (status.isEnd()) {
            throw Refused.illegalTransition(status);
        }
        end(JobStatus.CANCELLED, now);
        this.result = result;
    }

    private void end(JobStatus status, Instant now) {
        this.status = status;
        this.finishedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    JobOrder order() {
        return asked;
    }

    JobStatus status() {
        return status;
    }

    Actor actor() {
        return actor;
    }

    int total() {
        return total;
    }

    int processed() {
        return done;
    }

    @Nullable
    JsonNode result() {
        return result;
    }

    @Nullable
    JobFailure problem() {
        return problem;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
