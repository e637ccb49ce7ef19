package dk.kk.ihcph.guidance.evaluation.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.note.BudgetNoteService;
import dk.kk.ihcph.guidance.evaluation.report.content.SealedContent;
import dk.kk.ihcph.guidance.evaluation.report.content.Statement;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.job.JobService;
import dk.kk.ihcph.guidance.job.JobType;
import dk.kk.ihcph.guidance.job.JobView;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes reports from the draft to the frozen version and on to its correction. */
@ApplicationScoped
class ReportService {
    private static final String NOTE = "/budgetNote";

    private final ReportRepository reports;
    private final ContentRepository contents;
    private final BudgetNoteService notes;
    private final JobService jobs;
    private final ReportAccess access;
    private final Clock clock;

    ReportService(
            ReportRepository reports,
            ContentRepository contents,
            BudgetNoteService notes,
            JobService jobs,
            ReportAccess access,
            Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.notes = notes;
        this.jobs = jobs;
        this.access = access;
        this.clock = clock;
    }

    Page<ReportView> list(ReportFilter filter, PageRequest page) {
        return Page.of(
                reports.list(filter, access.seesDrafts(), page),
                page,
                report -> Cursor.of(report.id()),
                rows -> rows.stream().map(this::view).toList());
    }

    ReportView get(UUID id) {
        return view(reports.findByIdOptional(id).filter(access::maySee).orElseThrow(Refused::notFound));
    }

    @Transactional
    ReportView draft(ReportRequest request) {
        Administration own = access.drafting(request.administration());
        ReportPlan plan = request.plan(LocalDate.now(clock));
        requireAdopted(plan.budgetNote());
        return added(Report.draft(own, plan, access.name(), Signed.now(clock)));
    }

    private void requireAdopted(String note) {
        if (!notes.exists(note)) {
            throw Refused.invalid(Violation.unknownCode(NOTE, "/budget-notes"));
        }
        if (!notes.isAdopted(note)) {
            throw Refused.invalid(Violation.at(
                    NOTE, "NOT_ADOPTED", new Bilingual("skal være et vedtaget notat", "must be an adopted note")));
        }
    }

    @Transactional
    void delete(UUID id, IfMatch seen) {
        Report report = locked(id);
        access.requireDraftOf(report);
        report.check(seen);
        report.requireIdle();
        reports.delete(report);
    }

    /** Replaces the statement of one administration. The figures stay; the approvals do not. */
    @Transactional
    ReportView state(UUID id, Administration administration, IfMatch seen, StatementRequest request) {
        Report report = locked(id);
        access.requireStatementOf(administration);
        report.check(seen);
        report.state(administration, new Statement(request.text(), access.name(), Signed.now(clock)));
        contents.of(id).ifPresent(before -> {
            SealedContent content = before.withStatements(ReportContents.statements(report));
            report.restated(content);
            contents.keep(id, content);
        });
        return changed(report);
    }

    /** Queues the computation of the draft's figures, for the administration that drafted it. */
    @Transactional
    JobView compute(UUID id, @Nullable IfMatch seen) {
        Report report = checked(id, seen);
        report.requireIdle();
        JobView job = jobs.queue(
                JobType.EVALUATION_REPORT,
                report.administration(),
                JsonNodeFactory.instance.objectNode().put("report", id.toString()),
                1);
        report.compute(job.id());
        return job;
    }

    @Transactional
    ReportView approve(UUID id, ApprovalRequest request, @Nullable IfMatch seen) {
        return change(
                id,
                seen,
                report -> report.approve(access.approving(), request.sha256(), access.name(), Signed.now(clock)));
    }

    /** Freezes the approved content for good. A correction takes the place of the version before. */
    @Transactional
    ReportView freeze(UUID id, @Nullable IfMatch seen) {
        return change(id, seen, report -> {
            report.freeze(access.name(), Signed.now(clock));
            contents.freeze(id);
            UUID before = report.edition().corrects();
            if (before != null) {
                reports.locked(before).orElseThrow(Refused::notFound).supersede();
            }
        });
    }

    /** Drafts the next version of a frozen report. */
    @Transactional
    ReportView correct(UUID id, CorrectionRequest request, @Nullable IfMatch seen) {
        Report report = checked(id, seen);
        Administration own = access.drafting(request.administration());
        Report correction = report.corrected(own, request.reason(), access.name(), Signed.now(clock));
        if (reports.correctionOf(id).isPresent()) {
            throw Refused.of(ReportProblem.REPORT_CORRECTED_ALREADY);
        }
        return added(correction);
    }

    private ReportView change(UUID id, @Nullable IfMatch seen, Consumer<Report> change) {
        Report report = checked(id, seen);
        change.accept(report);
        return changed(report);
    }

    private Report checked(UUID id, @Nullable IfMatch seen) {
        Report report = locked(id);
        if (seen != null) {
            report.check(seen);
        }
        return report;
    }

    private Report locked(UUID id) {
        return reports.locked(id).filter(access::maySee).orElseThrow(Refused::notFound);
    }

    private ReportView added(Report report) {
        reports.persistAndFlush(report);
        return view(report);
    }

    private ReportView changed(Report report) {
        reports.flush();
        return view(report);
    }

    private ReportView view(Report report) {
        UUID correction = report.status() == ReportStatus.DRAFT
                ? null
                : reports.correctionOf(report.id()).map(Report::id).orElse(null);
        List<ReportAction> actions = access.actions(report, correction != null);
        return ReportView.of(report, report.status() == ReportStatus.SUPERSEDED ? correction : null, actions);
    }
}
