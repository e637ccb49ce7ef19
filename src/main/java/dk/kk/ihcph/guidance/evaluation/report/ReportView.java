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
        description = "A report on what came of a budget note. Its content is at its address followed by .json, .html,"
                + " .pdf, .xlsx or .csv.zip")
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
            @Schema(description = "The administration whose coordinator drafted it; the report is of both")
                    Administration administration,
            Bilingual title,
            @Schema(description = "First local day", examples = "2025-01-01") LocalDate from,
            @Schema(description = "The local day after the last", examples = "2026-01-01") LocalDate to,
            @Schema(description = "Code of the budget note", examples = "KF042", maxLength = 30) String budgetNoteCode,
            @Schema(description = "The sections in order", examples = "[\"SUMMARY\", \"METHOD\"]", maxItems = 8)
                    List<ReportSection> sections) {}

    /** The place among the versions of the report. */
    @Schema(hidden = true)
    record Versions(
            @Schema(description = "1 for the first version, 2 for its correction", examples = "1", minimum = "1")
                    int edition,
            @Schema(description = "Id of the version that this one corrects; absent for the first") @Nullable
                    UUID corrects,
            @Schema(
                            description = "Why it corrects that one, in Danish; absent for the first",
                            examples = "Fremmødet i maj var talt forkert",
                            maxLength = 2000)
                    @Nullable
                    String reason,
            @Schema(description = "Id of the frozen version that took its place; absent while there is none") @Nullable
                    UUID successor) {}

    /** The computed content. */
    @Schema(hidden = true)
    record Content(
            @Schema(description = "Id of the job that computes it now; absent while none does") @Nullable UUID job,
            @Schema(
                            description = "When its figures were computed; absent before the first time",
                            examples = "2026-01-15T09:21:00Z")
                    @Nullable
                    Instant computedAt,
            @Schema(
                            description =
                                    "SHA-256 of its canonical JSON, which approvals name; absent before it is computed",
                            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                            maxLength = 64)
                    @Nullable
                    String sha256,
            @Schema(
                            description = "SHA-256 of its canonical JSON without small cells",
                            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                            maxLength = 64)
                    @Nullable
                    String publicSha256) {}

    /** The statements and approvals of the administrations, and the actions of this caller. */
    @Schema(hidden = true)
    record Standing(
            @Schema(description = "What the administrations state", maxItems = 2) List<StatementView> statements,
            @Schema(description = "Who approved the present content", maxItems = 2) List<ApprovalView> approvals,
            @Schema(
                            description = "The administrations that have not approved the present content",
                            examples = "[\"BIF\"]",
                            maxItems = 2)
                    Set<Administration> missingApprovals,
            @Schema(
                            description = "What this caller may do with it now",
                            examples = "[\"STATE\", \"APPROVE\"]",
                            maxItems = 6)
                    List<ReportAction> allowedActions) {}

    /** The statement of one administration. */
    @Schema(name = "EvaluationReportStatement", description = "What an administration states")
    record StatementView(
            Administration administration,
            Bilingual text,
            @Schema(description = "Who wrote it last", examples = "KFF Coordinator", maxLength = 255) String writtenBy,
            @Schema(description = "When", examples = "2026-01-16T10:00:00Z") Instant writtenAt) {}

    /** The approval of one administration. */
    @Schema(name = "EvaluationReportApproval", description = "The approval of an administration")
    record ApprovalView(
            Administration administration,
            @Schema(description = "Who approved", examples = "KFF Controller", maxLength = 255) String approvedBy,
            @Schema(description = "When", examples = "2026-01-20T10:00:00Z") Instant approvedAt) {}

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
                        plan.budgetNoteCode(),
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
