package dk.kk.ihcph.guidance.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The stored result of one line. */
@Entity
@Immutable
class JobLine {
    /** The job and the number of the line. */
    @Embeddable
    record Id(UUID job, int line) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private LineStatus status;

    private @Nullable UUID recordId;

    @Column
    @SuppressWarnings("unused") // asked for in the database
    private @Nullable UUID fingerprint;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<LineResult.LineReason> violations;

    @SuppressWarnings("NullAway.Init")
    protected JobLine() {}

    JobLine(UUID job, LineResult result) {
        this.id = new Id(job, result.line());
        this.status = result.status();
        this.recordId = result.record();
        this.fingerprint = result.fingerprint();
        this.violations = result.reasons().isEmpty() ? null : result.reasons();
    }

    int line() {
        return id.line();
    }

    /** Returns the code of the first reason why the line was skipped or rejected. */
    String code() {
        return violations == null || violations.isEmpty()
                ? ""
                : violations.get(0).violation().code();
    }

    LineStatus status() {
        return status;
    }

    @Nullable
    UUID recordId() {
        return recordId;
    }

    @Nullable
    List<LineResult.LineReason> reasons() {
        return violations;
    }
}
