package dk.kk.ihcph.guidance.evaluation.report.content;

import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent.Change;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent.Labelled;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares every figure of two versions of a report, each by what it is and not by its place.
 *
 * @param compared the number of figures in one of the versions or in both
 * @param changes the figures that are not the same, in the order of the report
 */
public record FigureComparison(int compared, List<Change> changes) {

    private static final Bilingual ANSWERS = new Bilingual("Antal svar: %s", "Number of answers: %s");

    /** The name of a figure, by which it is found in both versions. */
    private record Name(String indicator, @Nullable String by, @Nullable String group, String measure) {}

    /** A figure as it is written in the canonical JSON. */
    private record Value(Bilingual title, @Nullable Bilingual group, Labelled measure, @Nullable String text) {}

    public static FigureComparison of(List<ReportIndicator> before, List<ReportIndicator> after) {
        Map<Name, Value> earlier = values(before);
        Map<Name, Value> later = values(after);
        Map<Name, Value> all = new LinkedHashMap<>(later);
        earlier.forEach(all::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        all.forEach((name, value) -> {
            String was = text(earlier.get(name));
            String is = text(later.get(name));
            if (!Objects.equals(was, is)) {
                changes.add(new Change(name.indicator(), value.title(), value.group(), value.measure(), was, is));
            }
        });
        return new FigureComparison(all.size(), changes);
    }

    private static @Nullable String text(@Nullable Value value) {
        return value == null ? null : value.text();
    }

    private static Map<Name, Value> values(List<ReportIndicator> indicators) {
        Map<Name, Value> values = new LinkedHashMap<>();
        for (ReportIndicator indicator : indicators) {
            Collected whole = new Collected(values, indicator, null, null, null);
            whole.add(indicator.figure());
            whole.add(indicator.comparison());
            indicator.breakdowns().forEach(breakdown -> breakdown.cells().forEach(cell -> new Collected(
                            values, indicator, breakdown.by(), cell.group(), cell.label())
                    .add(cell.figure())));
        }
        return values;
    }

    /** Collects the figures of an indicator, or of one of its parts. */
    private record Collected(
            Map<Name, Value> values,
            ReportIndicator indicator,
            @Nullable String by,
            @Nullable String group,
            @Nullable Bilingual label) {

        void add(ReportIndicator.Figure figure) {
            add(Measure.VALUE, decimal(figure.value()));
            add(Measure.NUMERATOR, decimal(figure.parts().numerator()));
            add(Measure.DENOMINATOR, decimal(figure.parts().denominator()));
            add(Measure.LOWEST, decimal(figure.parts().lowest()));
            add(Measure.HIGHEST, decimal(figure.parts().highest()));
            if (figure.further() != null) {
                add(Measure.FURTHER, decimal(figure.further().value()));
            }
            List<Integer> distribution = figure.distribution();
            if (distribution != null) {
                IntStream.range(0, distribution.size())
                        .forEach(at -> add(
                                Measure.DISTRIBUTION.name() + "_" + (at + 1),
                                ANSWERS.with(at + 1),
                                String.valueOf(distribution.get(at))));
            }
            add(Measure.RESTS_ON, figure.restsOn() == null ? null : String.valueOf(figure.restsOn()));
        }

        void add(ReportIndicator.Comparison comparison) {
            ReportIndicator.Baseline baseline = comparison.baseline();
            ReportIndicator.Target target = comparison.target();
            add(
                    Measure.BASELINE,
                    baseline == null ? null : decimal(baseline.difference().reference()));
            add(
                    Measure.TARGET,
                    target == null ? null : decimal(target.difference().reference()));
            add(Measure.LAST_YEAR, decimal(comparison.lastYear().figure().value()));
        }

        private void add(Measure measure, @Nullable String text) {
            if (text != null) {
                add(measure.name(), measure.label(), text);
            }
        }

        private void add(String measure, Bilingual words, String text) {
            values.put(
                    new Name(indicator.definition().code(), by, group, measure),
                    new Value(indicator.definition().title(), label, new Labelled(measure, words), text));
        }

        private static @Nullable String decimal(@Nullable BigDecimal value) {
            return value == null ? null : value.toPlainString();
        }
    }
}
