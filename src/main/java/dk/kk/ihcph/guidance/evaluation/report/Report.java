package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.evaluation.report.content.SealedContent;
import dk.kk.ihcph.guidance.evaluation.report.content.Statement;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation report: a draft until both administrations approved the same content and one of them froze it. Every change
 * of the content withdraws the approvals.
 */
@Entity
@Table(name = "evaluation_report")
class Report {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    /** The administration whose coordinator drafted it. The report itself is of both. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Administration administration;

    @Embedded
    private ReportPlan plan;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    @Embedded
    private Edition edition;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Administration, Statement> statements;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Administration, Approval> approvals;

    private @Nullable UUID job;

    @Embedded
    private @Nullable Computed computed;

    @Embedded
    private Signed signed;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    @SuppressWarnings("NullAway.Init") // id and version are Hibernate's
    private Report(Administration administration, ReportPlan plan, Edition edition, Signed signed) {
        this.administration = administration;
        this.plan = plan;
        this.edition = edition;
        this.signed = signed;
        this.status = ReportStatus.DRAFT;
        this.statements = Map.of();
        this.approvals = Map.of();
    }

    static Report draft(Administration administration, ReportPlan plan, String by, Instant now) {
        return new Report(administration, plan, Edition.FIRST, Signed.created(by, now));
    }

    /** Drafts the next version of this frozen report, with the same statements to begin with. */
    Report corrected(Administration drafting, String reason, String by, Instant now) {
        require(ReportStatus.FROZEN);
        Report correction = new Report(drafting, plan, edition.next(id, reason), Signed.created(by, now));
        correction.statements = Map.copyOf(statements);
        return correction;
    }

    /** Replaces the statement of an administration. */
    void state(Administration by, Statement statement) {
        require(ReportStatus.DRAFT);
        Map<Administration, Statement> all = new EnumMap<>(Administration.class);
        all.putAll(statements);
        all.put(by, statement);
        statements = Map.copyOf(all);
        approvals = Map.of();
    }

    void compute(UUID job) {
        requireIdle();
        this.job = job;
        approvals = Map.of();
    }

    /** Takes over the content that a job computed, unless another one computes by now. */
    void computed(UUID by, SealedContent content, Instant now) {
        require(ReportStatus.DRAFT);
        if (!by.equals(job)) {
            throw Refused.notFound();
        }
        computed = new Computed(now, content.sha256(), content.publicSha256());
        approvals = Map.of();
    }

    /** Ends the computation, however its job ended. */
    void endComputation() {
        job = null;
    }

    /** Takes over the same figures with other statements. */
    void restated(SealedContent content) {
        require(ReportStatus.DRAFT);
        computed = new Computed(requireComputed().computedAt(), content.sha256(), content.publicSha256());
        approvals = Map.of();
    }

    /**
     * Approves the content for administrations.
     *
     * @param seen the hash of the content that the controller has seen
     */
    void approve(Set<Administration> by, String seen, String name, Instant now) {
        requireIdle();
        if (!requireComputed().sha256().equals(seen)) {
            throw Refused.of(ReportProblem.REPORT_CHANGED);
        }
        Map<Administration, Approval> all = new EnumMap<>(Administration.class);
        all.putAll(approvals);
        by.forEach(one -> all.putIfAbsent(one, new Approval(seen, name, now)));
        if (all.size() == approvals.size()) {
            throw Refused.of(ReportProblem.REPORT_APPROVED_ALREADY, by);
        }
        approvals = Map.copyOf(all);
    }

    void freeze(String by, Instant now) {
        requireIdle();
        requireComputed();
        Set<Administration> missing = missingApprovals();
        if (!missing.isEmpty()) {
            throw Refused.of(ReportProblem.REPORT_NOT_APPROVED, missing);
        }
        status = ReportStatus.FROZEN;
        signed = signed.frozen(by, now);
    }

    /** Gives way to a frozen correction. */
    void supersede() {
        require(ReportStatus.FROZEN);
        status = ReportStatus.SUPERSEDED;
    }

    /** Refuses what only a draft permits whose content is not being computed. */
    void requireIdle() {
        require(ReportStatus.DRAFT);
        if (job != null) {
            throw Refused.of(ReportProblem.REPORT_BEING_COMPUTED);
        }
    }

    Computed requireComputed() {
        if (computed == null) {
            throw Refused.of(ReportProblem.REPORT_NOT_COMPUTED);
        }
        return computed;
    }

    private void require(ReportStatus wanted) {
        if (status != wanted) {
            throw Refused.illegalTransition(status);
        }
    }

    /** Returns the administrations that have not approved the present content. */
    Set<Administration> missingApprovals() {
        Set<Administration> missing = EnumSet.allOf(Administration.class);
        missing.removeAll(approvals.keySet());
        return missing;
    }

    /** Refuses with 412 if the caller has seen another version. */
    void check(IfMatch seen) {
        seen.check(version);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Administration administration() {
        return administration;
    }

    ReportPlan plan() {
        return plan;
    }

    ReportStatus status() {
        return status;
    }

    Edition edition() {
        return edition;
    }

    Map<Administration, Statement> statements() {
        return statements;
    }

    Map<Administration, Approval> approvals() {
        return approvals;
    }

    @Nullable
    UUID job() {
        return job;
    }

    @Nullable
    Computed computed() {
        return computed;
    }

    Signed signed() {
        return signed;
    }
}
