package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.evaluation.report.content.FigureComparison;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent.Stated;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportFigures;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportIndicator;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportSection;
import dk.kk.ihcph.guidance.evaluation.report.content.SealedContent;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the content of a report together from its plan, its figures and its statements. */
final class ReportContents {
    private ReportContents() {}

    /**
     * @param before the content that the report corrects; null for a first version
     */
    static SealedContent of(
            Report report, String noteTitle, ReportFigures.Computation figures, @Nullable SealedContent before) {
        return SealedContent.of(
                of(report, noteTitle, figures.origin(), figures.whole(), before, false),
                of(report, noteTitle, figures.origin(), figures.withoutSmallCells(), before, true));
    }

    private static ReportContent of(
            Report report,
            String noteTitle,
            ReportContent.Origin origin,
            ReportFigures.Figures figures,
            @Nullable SealedContent before,
            boolean withoutSmallCells) {
        ReportPlan plan = report.plan();
        return new ReportContent(
                ReportContent.FORMAT,
                new ReportContent.Head(
                        report.id(),
                        report.edition().number(),
                        plan.title(),
                        plan.from(),
                        plan.to(),
                        new ReportContent.BudgetNoteName(plan.budgetNote(), noteTitle),
                        withoutSmallCells),
                origin,
                plan.sections().stream().map(ReportContents::section).toList(),
                figures.indicators(),
                figures.followUp(),
                statements(report),
                correction(report.edition(), before, figures.indicators(), withoutSmallCells));
    }

    /** Returns the statements in the order of the administrations. */
    static List<Stated> statements(Report report) {
        return new TreeMap<>(report.statements())
                .entrySet().stream()
                        .map(made -> Stated.of(made.getKey(), made.getValue()))
                        .toList();
    }

    private static ReportContent.SectionContent section(ReportSection section) {
        return new ReportContent.SectionContent(
                section.name(),
                section.label(),
                section.introduction(),
                section.indicators().stream().map(Enum::name).toList(),
                section.drawnOverTime().stream().map(Enum::name).toList(),
                section.divisions().stream()
                        .map(division -> new ReportContent.Divided(
                                division.indicator().name(), division.by().field()))
                        .toList());
    }

    private static ReportContent.@Nullable Correction correction(
            Edition edition,
            @Nullable SealedContent before,
            List<ReportIndicator> indicators,
            boolean withoutSmallCells) {
        if (before == null || edition.corrects() == null || edition.reason() == null) {
            return null;
        }
        ReportContent corrected = before.read(withoutSmallCells);
        FigureComparison comparison = FigureComparison.of(corrected.indicators(), indicators);
        return new ReportContent.Correction(
                edition.corrects(),
                corrected.head().edition(),
                before.hash(withoutSmallCells),
                edition.reason(),
                comparison.compared(),
                comparison.changes());
    }
}
