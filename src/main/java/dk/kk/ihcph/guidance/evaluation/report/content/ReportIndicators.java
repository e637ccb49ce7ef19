package dk.kk.ihcph.guidance.evaluation.report.content;

import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorDimension;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorFigure;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorUnit;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorView;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes what a report keeps of an indicator from the indicator as it is computed. */
final class ReportIndicators {
    private ReportIndicators() {}

    /**
     * @param views the same indicator over the same period, each divided by another dimension
     */
    static ReportIndicator of(List<IndicatorView> views) {
        IndicatorView any = views.get(0);
        return new ReportIndicator(
                definition(any.indicator()),
                figure(any.figure()),
                comparison(any.comparison()),
                views.stream()
                        .filter(view -> view.by() != null)
                        .map(ReportIndicators::breakdown)
                        .toList());
    }

    private static ReportIndicator.Definition definition(IndicatorView.IndicatorDefinition definition) {
        IndicatorUnit unit = definition.unit();
        return new ReportIndicator.Definition(
                definition.name().code().name(),
                definition.name().title(),
                definition.name().definition(),
                new ReportIndicator.Unit(unit.name(), unit.label(), unit.decimals()),
                Labelled.of(definition.direction(), definition.direction()),
                definition.numerator().label(),
                definition.denominator() == null
                        ? null
                        : definition.denominator().label(),
                definition.additive());
    }

    private static ReportIndicator.Figure figure(IndicatorFigure figure) {
        return new ReportIndicator.Figure(
                figure.value(),
                new ReportIndicator.Parts(
                        figure.parts().numerator(),
                        figure.parts().denominator(),
                        figure.parts().lowest(),
                        figure.parts().highest()),
                figure.further() == null
                        ? null
                        : new ReportIndicator.Further(
                                figure.further().label(), figure.further().value()),
                figure.distribution(),
                figure.restsOn(),
                figure.provisional().stream()
                        .sorted()
                        .map(reason -> Labelled.of(reason, reason))
                        .toList(),
                figure.hidden());
    }

    private static ReportIndicator.Comparison comparison(IndicatorView.Comparison comparison) {
        IndicatorView.EarlierFigure earlier = comparison.lastYear();
        return new ReportIndicator.Comparison(
                baseline(comparison.baseline()),
                target(comparison.target()),
                new ReportIndicator.LastYear(
                        earlier.period().from(),
                        earlier.period().to(),
                        figure(earlier.figure()),
                        earlier.difference()));
    }

    private static ReportIndicator.@Nullable Baseline baseline(IndicatorView.@Nullable BaselineComparison baseline) {
        return baseline == null
                ? null
                : new ReportIndicator.Baseline(
                        baseline.budgetNote(),
                        baseline.period(),
                        baseline.approximate(),
                        difference(baseline.comparison()));
    }

    private static ReportIndicator.@Nullable Target target(IndicatorView.@Nullable TargetComparison target) {
        return target == null
                ? null
                : new ReportIndicator.Target(target.decision(), target.reached(), difference(target.comparison()));
    }

    private static ReportIndicator.Difference difference(IndicatorView.Difference difference) {
        return new ReportIndicator.Difference(
                difference.reference(), difference.difference(), difference.differencePercent());
    }

    private static ReportIndicator.Breakdown breakdown(IndicatorView view) {
        String by = Objects.requireNonNull(view.by());
        return new ReportIndicator.Breakdown(
                by,
                Arrays.stream(IndicatorDimension.values())
                        .anyMatch(dimension ->
                                dimension.isOfTime() && dimension.field().equals(by)),
                view.cells().stream()
                        .map(cell -> new ReportIndicator.Cell(
                                cell.group(),
                                cell.label(),
                                cell.period().from(),
                                cell.period().to(),
                                figure(cell.figure())))
                        .toList());
    }
}
