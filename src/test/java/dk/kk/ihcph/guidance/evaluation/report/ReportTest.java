package dk.kk.ihcph.guidance.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportFigures;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportSection;
import dk.kk.ihcph.guidance.evaluation.report.content.SealedContent;
import dk.kk.ihcph.guidance.evaluation.report.content.Statement;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import dk.kk.ihcph.guidance.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The states of a report, without a database. */
class ReportTest {
    private static final Instant NOW = Instant.parse("2026-01-15T09:21:00Z");
    private static final ReportFigures.Figures NONE = new ReportFigures.Figures(List.of(), List.of());
    private static final UUID JOB = UUID.randomUUID();

    private static Report draft() {
        return Report.draft(
                Administration.KFF,
                new ReportPlan(
                        "Evaluering",
                        "Evaluation",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2026, 1, 1),
                        "KF042",
                        List.of(ReportSection.SUMMARY)),
                "KFF Coordinator",
                NOW);
    }

    private static SealedContent content(String title) {
        return SealedContent.of(contentWith(title, false), contentWith(title, true));
    }

    private static ReportContent contentWith(String title, boolean withoutSmallCells) {
        return ReportContents.of(
                        draft(),
                        title,
                        new ReportFigures.Computation(new ReportContent.Origin(NOW, NOW, "1.0.0"), NONE, NONE),
                        null)
                .read(withoutSmallCells);
    }

    private static Report computed() {
        Report report = draft();
        report.compute(JOB);
        report.computed(JOB, content("A"), NOW);
        report.endComputation();
        return report;
    }

    private static void approve(Report report, Administration... by) {
        report.approve(Set.of(by), sha256(report), "Controller", NOW);
    }

    private static String sha256(Report report) {
        Computed computed = report.computed();
        assertThat(computed).isNotNull();
        return computed.sha256();
    }

    private static Report frozen() {
        Report report = computed();
        approve(report, Administration.BIF);
        approve(report, Administration.KFF);
        report.freeze("Controller", NOW);
        return report;
    }

    private static Statement statement(String words) {
        return new Statement(new Bilingual(words, words), "KFF Coordinator", NOW);
    }

    private static void assertRefused(ThrowingCallable action, ProblemKind kind) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.kind())
                .isEqualTo(kind));
    }

    @Test
    void isFrozenOnceBothAdministrationsApprovedTheSameContent() {
        Report report = computed();
        assertThat(report.missingApprovals()).containsExactly(Administration.BIF, Administration.KFF);
        assertRefused(() -> report.freeze("Controller", NOW), ReportProblem.REPORT_NOT_APPROVED);
        approve(report, Administration.BIF);
        assertRefused(() -> report.freeze("Controller", NOW), ReportProblem.REPORT_NOT_APPROVED);
        approve(report, Administration.KFF);
        report.freeze("Controller", NOW);
        assertThat(report.status()).isEqualTo(ReportStatus.FROZEN);
        assertThat(report.signed().frozenBy()).isEqualTo("Controller");
    }

    @Test
    void isNeitherApprovedNorFrozenBeforeItIsComputed() {
        Report report = draft();
        assertRefused(
                () -> report.approve(Set.of(Administration.BIF), "0".repeat(64), "Controller", NOW),
                ReportProblem.REPORT_NOT_COMPUTED);
        assertRefused(() -> report.freeze("Controller", NOW), ReportProblem.REPORT_NOT_COMPUTED);
    }

    @Test
    void isOnlyStatedOnWhileItIsComputed() {
        Report report = computed();
        approve(report, Administration.BIF, Administration.KFF);
        report.compute(JOB);
        assertRefused(() -> report.compute(UUID.randomUUID()), ReportProblem.REPORT_BEING_COMPUTED);
        assertRefused(() -> approve(report, Administration.BIF), ReportProblem.REPORT_BEING_COMPUTED);
        assertRefused(() -> report.freeze("Controller", NOW), ReportProblem.REPORT_BEING_COMPUTED);
        report.state(Administration.KFF, statement("Godt"));
        assertThat(report.statements()).containsKey(Administration.KFF);
    }

    @Test
    void takesFiguresFromItsPresentJobOnly() {
        Report report = draft();
        report.compute(JOB);
        assertRefused(() -> report.computed(UUID.randomUUID(), content("A"), NOW), CommonProblem.NOT_FOUND);
        report.computed(JOB, content("A"), NOW);
        assertThat(sha256(report)).isEqualTo(content("A").sha256());
    }

    @Test
    void refusesToApproveAContentThatTheControllerHasNotSeen() {
        assertRefused(
                () -> computed()
                        .approve(Set.of(Administration.BIF), content("B").sha256(), "Controller", NOW),
                ReportProblem.REPORT_CHANGED);
    }

    @Test
    void isApprovedOnceByEachAdministration() {
        Report report = computed();
        approve(report, Administration.BIF);
        assertRefused(() -> approve(report, Administration.BIF), ReportProblem.REPORT_APPROVED_ALREADY);
        approve(report, Administration.BIF, Administration.KFF);
        assertThat(report.missingApprovals()).isEmpty();
    }

    @Test
    void losesItsApprovalsWithEveryChange() {
        Report stated = computed();
        approve(stated, Administration.BIF, Administration.KFF);
        stated.state(Administration.BIF, statement("Godt"));
        stated.restated(content("B"));
        assertRefused(() -> stated.freeze("Controller", NOW), ReportProblem.REPORT_NOT_APPROVED);
        assertThat(sha256(stated)).isEqualTo(content("B").sha256());

        Report computedAgain = computed();
        approve(computedAgain, Administration.BIF, Administration.KFF);
        computedAgain.compute(JOB);
        computedAgain.computed(JOB, content("A"), NOW);
        computedAgain.endComputation();
        assertRefused(() -> computedAgain.freeze("Controller", NOW), ReportProblem.REPORT_NOT_APPROVED);
    }

    @Test
    void changesNoMoreOnceItIsFrozen() {
        Report report = frozen();
        assertRefused(() -> report.state(Administration.KFF, statement("Godt")), CommonProblem.ILLEGAL_TRANSITION);
        assertRefused(() -> report.restated(content("B")), CommonProblem.ILLEGAL_TRANSITION);
        assertRefused(() -> report.compute(JOB), CommonProblem.ILLEGAL_TRANSITION);
        assertRefused(() -> approve(report, Administration.BIF), CommonProblem.ILLEGAL_TRANSITION);
        assertRefused(() -> report.freeze("Controller", NOW), CommonProblem.ILLEGAL_TRANSITION);
        assertRefused(report::requireIdle, CommonProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void isCorrectedByANewVersionWithTheSameStatements() {
        Report report = computed();
        report.state(Administration.KFF, statement("Godt"));
        assertRefused(
                () -> report.corrected(Administration.BIF, "Fejl", "BIF Coordinator", NOW),
                CommonProblem.ILLEGAL_TRANSITION);
        approve(report, Administration.BIF, Administration.KFF);
        report.freeze("Controller", NOW);
        Report correction = report.corrected(Administration.BIF, "Fejl", "BIF Coordinator", NOW);
        assertThat(correction.status()).isEqualTo(ReportStatus.DRAFT);
        assertThat(correction.edition()).isEqualTo(new Edition(2, report.id(), "Fejl"));
        assertThat(correction.plan()).isEqualTo(report.plan());
        assertThat(correction.statements()).isEqualTo(report.statements());
        assertThat(correction.approvals()).isEmpty();
        assertThat(correction.computed()).isNull();
        report.supersede();
        assertThat(report.status()).isEqualTo(ReportStatus.SUPERSEDED);
        assertRefused(
                () -> report.corrected(Administration.BIF, "Fejl", "BIF Coordinator", NOW),
                CommonProblem.ILLEGAL_TRANSITION);
    }
}
