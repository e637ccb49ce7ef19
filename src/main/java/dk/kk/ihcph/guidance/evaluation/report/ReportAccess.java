package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what the caller may see of reports and do with them. */
@ApplicationScoped
class ReportAccess {
    private final Caller caller;

    ReportAccess(Caller caller) {
        this.caller = caller;
    }

    /** Whether the caller works on reports; all others see frozen ones only, without small cells. */
    boolean seesDrafts() {
        return !caller.administrationsFor(Permission.REPORT_STATE).isEmpty();
    }

    boolean maySee(Report report) {
        return report.status() != ReportStatus.DRAFT || seesDrafts();
    }

    /**
     * Returns whether small cells are hidden from the caller.
     *
     * @param asked what the caller asks for; null for all that the caller may see
     */
    boolean withoutSmallCells(@Nullable Boolean asked) {
        if (seesDrafts()) {
            return Boolean.TRUE.equals(asked);
        }
        if (Boolean.FALSE.equals(asked)) {
            throw Refused.of(CommonProblem.FORBIDDEN);
        }
        return true;
    }

    /** Returns the administration for which the caller drafts. */
    Administration drafting(@Nullable Administration asked) {
        Administration own = asked != null
                ? asked
                : caller.soleAdministrationFor(Permission.REPORT_DRAFT)
                        .orElseThrow(() -> Refused.invalid(
                                Violation.at("/administration", "REQUIRED_HERE", Caller.SAY_WHICH_ADMINISTRATION)));
        caller.require(Permission.REPORT_DRAFT, own);
        return own;
    }

    void requireDraftOf(Report report) {
        caller.require(Permission.REPORT_DRAFT, report.administration());
    }

    void requireStatementOf(Administration administration) {
        caller.require(Permission.REPORT_STATE, administration);
    }

    /** Returns the administrations for which the caller approves. */
    Set<Administration> approving() {
        return caller.administrationsFor(Permission.REPORT_APPROVE);
    }

    String name() {
        return caller.name();
    }

    List<ReportAction> actions(Report report, boolean isCorrected) {
        List<ReportAction> actions = new ArrayList<>();
        boolean drafts = !caller.administrationsFor(Permission.REPORT_DRAFT).isEmpty();
        if (report.status() == ReportStatus.FROZEN && drafts && !isCorrected) {
            actions.add(ReportAction.CORRECT);
        }
        if (report.status() == ReportStatus.DRAFT) {
            if (seesDrafts()) {
                actions.add(ReportAction.STATE);
            }
            if (report.job() == null) {
                addWhileIdle(actions, report, drafts);
            }
        }
        return actions;
    }

    private void addWhileIdle(List<ReportAction> actions, Report report, boolean drafts) {
        Set<Administration> missing = report.missingApprovals();
        if (drafts) {
            actions.add(ReportAction.COMPUTE);
        }
        if (report.computed() != null && approving().stream().anyMatch(missing::contains)) {
            actions.add(ReportAction.APPROVE);
        }
        if (!approving().isEmpty() && missing.isEmpty()) {
            actions.add(ReportAction.FREEZE);
        }
        if (caller.may(Permission.REPORT_DRAFT, report.administration())) {
            actions.add(ReportAction.DELETE);
        }
    }
}
