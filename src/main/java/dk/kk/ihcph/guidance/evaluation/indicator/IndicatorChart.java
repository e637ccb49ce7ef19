package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.export.chart.Axis;
import dk.kk.ihcph.guidance.export.chart.Chart;
import dk.kk.ihcph.guidance.export.chart.Heading;
import dk.kk.ihcph.guidance.export.chart.ReferenceLine;
import dk.kk.ihcph.guidance.export.chart.Series;
import dk.kk.ihcph.guidance.export.chart.Value;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws an indicator: its parts over time, its groups, or the distribution of its scores. */
final class IndicatorChart {
    private static final int FEW_PARTS = 24;
    private static final Bilingual BASELINE = new Bilingual("Pilotperioden", "Pilot");
    private static final Bilingual TARGET = new Bilingual("Mål", "Target");
    private static final Bilingual ANSWERS = new Bilingual("Antal svar", "Number of answers");
    private static final Bilingual SCORE = new Bilingual("Score", "Score");

    private final IndicatorView view;
    private final Indicator indicator;

    private IndicatorChart(IndicatorView view) {
        this.view = view;
        this.indicator = view.indicator().name().code();
    }

    /** Returns the chart; none of a single value. */
    static Optional<Chart> of(IndicatorView view) {
        IndicatorChart chart = new IndicatorChart(view);
        return view.by() != null
                ? Optional.of(chart.ofCells(IndicatorDimension.named(view.by())))
                : Optional.ofNullable(view.figure().distribution()).map(chart::ofScores);
    }

    private Chart ofCells(IndicatorDimension by) {
        List<Value> values =
                view.cells().stream().map(cell -> value(cell.figure())).toList();
        return new Chart(
                kind(by),
                heading(),
                view.cells().stream().map(IndicatorView.Cell::label).toList(),
                new Axis(by.label(), indicator.unit().label(), indicator.unit().decimals()),
                List.of(Series.of(0, indicator.label(), values)),
                references(by),
                null);
    }

    private Chart.Kind kind(IndicatorDimension by) {
        if (!by.isOfTime()) {
            return Chart.Kind.BARS;
        }
        return indicator.formula().additive() && view.cells().size() <= FEW_PARTS
                ? Chart.Kind.COLUMNS
                : Chart.Kind.LINE;
    }

    private Chart ofScores(List<Integer> distribution) {
        return new Chart(
                Chart.Kind.DISTRIBUTION,
                heading(),
                IntStream.rangeClosed(1, distribution.size())
                        .mapToObj(score -> new Bilingual("%s", "%s").with(score))
                        .toList(),
                new Axis(SCORE, ANSWERS, 0),
                List.of(Series.of(
                        0, ANSWERS, distribution.stream().map(Value::of).toList())),
                List.of(),
                null);
    }

    private Heading heading() {
        return new Heading(
                indicator.label(),
                IndicatorWords.period(view.period()),
                IndicatorWords.summary(view),
                IndicatorWords.notes(view));
    }

    /** A total of a year, of the pilot or of a target, is no yardstick for the months. */
    private List<ReferenceLine> references(IndicatorDimension by) {
        List<ReferenceLine> references = new ArrayList<>();
        if (indicator.formula().additive() && by != IndicatorDimension.YEAR) {
            return references;
        }
        IndicatorView.Comparison comparison = view.comparison();
        if (comparison.baseline() != null) {
            references.add(
                    line(BASELINE, comparison.baseline().comparison().reference(), ReferenceLine.Purpose.BASELINE));
        }
        if (comparison.target() != null) {
            references.add(line(TARGET, comparison.target().comparison().reference(), ReferenceLine.Purpose.TARGET));
        }
        return references;
    }

    private static ReferenceLine line(Bilingual name, BigDecimal value, ReferenceLine.Purpose purpose) {
        return new ReferenceLine(name, value, purpose);
    }

    private static Value value(IndicatorFigure figure) {
        if (figure.hidden()) {
            return Value.hidden();
        }
        if (figure.value() == null) {
            return Value.missing();
        }
        return figure.provisional().isEmpty() ? Value.of(figure.value()) : Value.provisional(figure.value());
    }
}
