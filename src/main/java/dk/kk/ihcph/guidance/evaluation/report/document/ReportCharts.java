package dk.kk.ihcph.guidance.evaluation.report.document;

import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportIndicator;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportPeriod;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws the figures of a report. */
final class ReportCharts {
    private static final int FEWEST_PARTS = 2;
    /** Two bars say no more than the two rows of their table. */
    private static final int FEWEST_GROUPS = 3;

    private static final Bilingual ANSWERS = new Bilingual("Svar", "Answers");

    private final ReportContent content;

    ReportCharts(ReportContent content) {
        this.content = content;
    }

    /** Draws an indicator over the parts of the period; empty where there is too little to draw. */
    Optional<Chart> overTime(ReportIndicator indicator, ReportIndicator.Breakdown breakdown) {
        boolean adds = indicator.definition().additive();
        return Optional.of(breakdown)
                .filter(months -> hasValues(months, FEWEST_PARTS))
                .map(months -> chart(
                        adds ? Chart.Kind.COLUMNS : Chart.Kind.LINE,
                        indicator,
                        months,
                        adds ? List.of() : references(indicator.comparison())));
    }

    /** Draws an indicator by groups; empty where there is too little to draw. */
    Optional<Chart> byGroup(ReportIndicator indicator, ReportIndicator.Breakdown breakdown) {
        return Optional.of(breakdown)
                .filter(groups -> hasValues(groups, FEWEST_GROUPS))
                .map(groups -> chart(Chart.Kind.BARS, indicator, groups, List.of()));
    }

    /** Draws how many gave each answer from 1 to 5; empty for an indicator without answers. */
    Optional<Chart> distribution(ReportIndicator indicator) {
        List<Integer> answers = indicator.figure().distribution();
        return answers == null || answers.stream().allMatch(count -> count == 0)
                ? Optional.empty()
                : Optional.of(new Chart(
                        Chart.Kind.DISTRIBUTION,
                        heading(indicator, new Bilingual("%s, fordeling", "%s, distribution")),
                        IntStream.rangeClosed(1, answers.size())
                                .mapToObj(score -> new Bilingual("%s", "%s").with(score))
                                .toList(),
                        new Axis(new Bilingual("Point", "Points"), ANSWERS, 0),
                        List.of(Series.of(
                                0,
                                new Bilingual("Svar", "Answers"),
                                answers.stream().map(Value::of).toList())),
                        List.of(),
                        null));
    }

    private Chart chart(
            Chart.Kind kind,
            ReportIndicator indicator,
            ReportIndicator.Breakdown breakdown,
            List<ReferenceLine> references) {
        ReportIndicator.Definition definition = indicator.definition();
        return new Chart(
                kind,
                heading(indicator, GroupWords.titleBy(breakdown.by())),
                breakdown.cells().stream().map(ReportIndicator.Cell::label).toList(),
                new Axis(
                        GroupWords.of(breakdown.by()).asSentence(),
                        definition.unit().label(),
                        definition.unit().decimals()),
                List.of(Series.of(
                        0,
                        definition.title(),
                        breakdown.cells().stream()
                                .map(cell -> value(cell.figure()))
                                .toList())),
                references,
                null);
    }

    private Heading heading(ReportIndicator indicator, Bilingual title) {
        ReportContent.Head head = content.head();
        List<Bilingual> notes = new ArrayList<>();
        FigureWords.provisional(indicator.figure()).ifPresent(notes::add);
        return new Heading(
                title.with(indicator.definition().title()),
                new Bilingual("%s, %s", "%s, %s")
                        .with(head.budgetNote().code(), ReportPeriod.of(head.from(), head.to())),
                new Bilingual("Hele perioden: %s.", "The whole period: %s.")
                        .with(FigureWords.value(
                                indicator.figure(), indicator.definition().unit())),
                notes);
    }

    private static boolean hasValues(ReportIndicator.Breakdown breakdown, int fewest) {
        return breakdown.cells().stream()
                        .map(cell -> cell.figure().value())
                        .filter(Objects::nonNull)
                        .count()
                >= fewest;
    }

    private static Value value(ReportIndicator.Figure figure) {
        BigDecimal value = figure.value();
        if (figure.hidden()) {
            return Value.hidden();
        }
        if (value == null) {
            return Value.missing();
        }
        return figure.provisional().isEmpty() ? Value.of(value) : Value.provisional(value);
    }

    private static List<ReferenceLine> references(ReportIndicator.Comparison comparison) {
        List<ReferenceLine> references = new ArrayList<>();
        if (comparison.baseline() != null) {
            references.add(new ReferenceLine(
                    new Bilingual("Pilotprojektets tal", "Figure of the pilot"),
                    comparison.baseline().difference().reference(),
                    ReferenceLine.Purpose.BASELINE));
        }
        if (comparison.target() != null) {
            references.add(new ReferenceLine(
                    new Bilingual("Måltal", "Target"),
                    comparison.target().difference().reference(),
                    ReferenceLine.Purpose.TARGET));
        }
        return references;
    }
}
