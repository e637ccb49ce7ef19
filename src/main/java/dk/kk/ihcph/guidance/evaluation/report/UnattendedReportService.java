package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.evaluation.report.content.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a report from the draft to the frozen version where there is no caller, such as in sample data. It passes through the
 * same steps as with callers, and each step has the same conditions.
 */
@ApplicationScoped
public class UnattendedReportService {
    private final ReportRepository reports;
    private final ContentRepository contents;
    private final ComputationService computations;
    private final Clock clock;

    UnattendedReportService(
            ReportRepository reports, ContentRepository contents, ComputationService computations, Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.computations = computations;
        this.clock = clock;
    }

    /** Returns whether there is any report on the note, be it a draft or not. */
    public boolean exists(String budgetNote) {
        return reports.countOf(budgetNote) > 0;
    }

    /** Drafts, states, computes, approves and freezes the report. */
    @Transactional
    public void freeze(UnattendedReport asked) {
        Report report = Report.draft(
                asked.drafting(),
                asked.request().plan(LocalDate.now(clock)),
                asked.draftingPart().coordinator(),
                Signed.now(clock));
        asked.parts()
                .forEach((administration, part) -> report.state(
                        administration, new Statement(part.statement(), part.coordinator(), Signed.now(clock))));
        UUID computation = UUID.randomUUID();
        report.compute(computation);
        reports.persistAndFlush(report);
        computations.keep(report.id(), computation, computations.compute(report.id()));
        report.endComputation();
        String sha256 = report.requireComputed().sha256();
        asked.parts()
                .forEach((administration, part) ->
                        report.approve(Set.of(administration), sha256, part.controller(), Signed.now(clock)));
        report.freeze(asked.draftingPart().controller(), Signed.now(clock));
        contents.freeze(report.id());
    }
}
