package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.budget.note.BudgetNoteService;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportFigures;
import dk.kk.ihcph.guidance.evaluation.report.content.SealedContent;
import dk.kk.ihcph.guidance.job.JobEnded;
import dk.kk.ihcph.guidance.job.JobType;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Computes drafts for their jobs, where there is no caller. */
@ApplicationScoped
class ComputationService {
    private final ReportRepository reports;
    private final ContentRepository contents;
    private final ReportFigures figures;
    private final BudgetNoteService notes;
    private final Clock clock;

    ComputationService(
            ReportRepository reports,
            ContentRepository contents,
            ReportFigures figures,
            BudgetNoteService notes,
            Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.figures = figures;
        this.notes = notes;
        this.clock = clock;
    }

    /** Computes the figures without a lock, so that statements can be written meanwhile. */
    ReportFigures.Computation compute(UUID id) {
        ReportPlan plan =
                reports.findByIdOptional(id).orElseThrow(Refused::notFound).plan();
        return figures.compute(plan.budgetNote(), plan.period(), plan.sections());
    }

    /** Keeps the figures, together with the statements as they now are. */
    @Transactional
    void keep(UUID id, UUID job, ReportFigures.Computation computation) {
        Report report = reports.locked(id).orElseThrow(Refused::notFound);
        UUID before = report.edition().corrects();
        SealedContent content = ReportContents.of(
                report,
                notes.get(report.plan().budgetNote()).document().heading().title(),
                computation,
                before == null ? null : contents.of(before).orElseThrow(Refused::notFound));
        report.computed(job, content, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        contents.keep(id, content);
    }

    /** Lets the draft go on when its job ends in any way. */
    void end(@Observes JobEnded ended) {
        if (ended.type() == JobType.EVALUATION_REPORT) {
            reports.ofJob(ended.job()).ifPresent(Report::endComputation);
        }
    }
}
