package dk.kk.ihcph.guidance.evaluation.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportSection;
import dk.kk.ihcph.guidance.evaluation.report.content.Statement;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report as this caller may see it. Its figures stand in its renderings. */
@StoredAnswer("a report of figures and statements of administrations")
@Schema(
        name = "EvaluationReport",
        description = "An evaluation report about a budget note. Its content is at its address followed by .json, "
                + ".html, .pdf, .xlsx or .zip")
record ReportView(
        UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped Plan plan,
        ReportStatus status,
        @JsonUnwrapped Versions versions,
        @JsonUnwrapped Content content,
        @JsonUnwrapped Standing standing,
        @JsonUnwrapped Signed signed)
        implements Versioned {

    /** The period, the budget note and the sections of the report. */
    @Schema(hidden = true)
    record Plan(
            @Schema(description = "Administration whose coordinator drafted the report") Administration administration,
            Bilingual title,
            LocalDate from,
            LocalDate to,
            @Schema(examples = "KF042", maxLength = 30) String budgetNote,
            @Schema(maxItems = 8) List<ReportSection> sections) {}

    /** The place among the versions of the report. */
    @Schema(hidden = true)
    record Versions(
            @Schema(description = "Number of the version: 1 for the first, 2 for its correction", minimum = "1")
                    int edition,
            @Schema(description = "Id of the version that this one corrects; absent for the first") @Nullable
                    UUID corrects,
            @Schema(
                            description = "Reason for the correction, in Danish; absent for the first version",
                            examples = "Fremmødet i maj var talt forkert",
                            maxLength = 2000)
                    @Nullable
                    String reason,
            @Schema(description = "Id of the frozen version that supersedes this one; absent if there is none")
                    @Nullable
                    UUID successor) {}

    /** The computed content. */
    @Schema(hidden = true)
    record Content(
            @Schema(description = "Id of the job that is computing the figures; absent if there is none") @Nullable
                    UUID job,
            @Schema(description = "Time of the last computation; absent before the first one") @Nullable
                    Instant computedAt,
            @Schema(
                            description =
                                    "SHA-256 of the canonical JSON, which approvals name; absent before the first computation",
                            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                            maxLength = 64)
                    @Nullable
                    String sha256,
            @Schema(
                            description = "SHA-256 of the canonical JSON without small cells",
                            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                            maxLength = 64)
                    @Nullable
                    String publicSha256) {}

    /** The statements and approvals of the administrations, and the actions of this caller. */
    @Schema(hidden = true)
    record Standing(
            @Schema(maxItems = 2) List<StatementView> statements,
            @Schema(maxItems = 2) List<ApprovalView> approvals,
            @Schema(description = "Administrations that have not approved the current content", maxItems = 2)
                    Set<Administration> missingApprovals,
            @Schema(maxItems = 6) List<ReportAction> allowedActions) {}

    /** The statement of one administration. */
    @Schema(name = "EvaluationReportStatement", description = "The statement of an administration")
    record StatementView(
            Administration administration,
            Bilingual statement,
            @Schema(examples = "KFF Coordinator", maxLength = 255) String writtenBy,
            Instant writtenAt) {}

    /** The approval of one administration. */
    @Schema(name = "EvaluationReportApproval", description = "The approval of an administration")
    record ApprovalView(
            Administration administration,
            @Schema(examples = "KFF Controller", maxLength = 255) String approvedBy,
            Instant approvedAt) {}

    static ReportView of(Report report, @Nullable UUID successor, List<ReportAction> allowedActions) {
        ReportPlan plan = report.plan();
        Computed computed = report.computed();
        return new ReportView(
                report.id(),
                report.version(),
                new Plan(
                        report.administration(),
                        plan.title(),
                        plan.from(),
                        plan.to(),
                        plan.budgetNote(),
                        plan.sections()),
                report.status(),
                new Versions(
                        report.edition().number(),
                        report.edition().corrects(),
                        report.edition().reason(),
                        successor),
                computed == null
                        ? new Content(report.job(), null, null, null)
                        : new Content(report.job(), computed.computedAt(), computed.sha256(), computed.publicSha256()),
                new Standing(
                        Stream.of(Administration.values())
                                .map(one -> statement(report, one))
                                .filter(Objects::nonNull)
                                .toList(),
                        Stream.of(Administration.values())
                                .map(one -> approval(report, one))
                                .filter(Objects::nonNull)
                                .toList(),
                        report.missingApprovals(),
                        allowedActions),
                report.signed());
    }

    private static @Nullable StatementView statement(Report report, Administration administration) {
        Statement statement = report.statements().get(administration);
        return statement == null
                ? null
                : new StatementView(administration, statement.text(), statement.writtenBy(), statement.writtenAt());
    }

    private static @Nullable ApprovalView approval(Report report, Administration administration) {
        Approval approval = report.approvals().get(administration);
        return approval == null ? null : new ApprovalView(administration, approval.approvedBy(), approval.approvedAt());
    }
}
