package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.kernel.SmallCells;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Withholds figures that rest on one to four, and further cells, so that none of them follows from the total. */
final class SmallFigures {
    private SmallFigures() {}

    static IndicatorView hiddenIn(IndicatorView view) {
        IndicatorFigure figure = shown(view.figure());
        IndicatorView.EarlierFigure earlier = view.comparison().lastYear();
        IndicatorFigure before = shown(earlier.figure());
        return new IndicatorView(
                view.indicator(),
                view.period(),
                view.asOf(),
                figure,
                new IndicatorView.Comparison(
                        baseline(view.comparison().baseline(), figure.hidden()),
                        target(view.comparison().target(), figure.hidden()),
                        new IndicatorView.EarlierFigure(
                                earlier.period(),
                                before,
                                figure.hidden() || before.hidden() ? null : earlier.difference())),
                view.by(),
                cells(view.cells(), figure.hidden()));
    }

    private static IndicatorFigure shown(IndicatorFigure figure) {
        return figure.tellsOfFew() ? figure.withheld() : figure.withoutSmallCounts();
    }

    private static IndicatorView.@Nullable BaselineComparison baseline(
            IndicatorView.@Nullable BaselineComparison baseline, boolean hidden) {
        return baseline == null || !hidden
                ? baseline
                : new IndicatorView.BaselineComparison(
                        baseline.indicator(),
                        baseline.budgetNote(),
                        baseline.period(),
                        baseline.approximate(),
                        new IndicatorView.Difference(baseline.comparison().reference(), null, null));
    }

    private static IndicatorView.@Nullable TargetComparison target(
            IndicatorView.@Nullable TargetComparison target, boolean hidden) {
        return target == null || !hidden
                ? target
                : new IndicatorView.TargetComparison(
                        target.decision(),
                        null,
                        new IndicatorView.Difference(target.comparison().reference(), null, null));
    }

    private static List<IndicatorView.Cell> cells(List<IndicatorView.Cell> cells, boolean wholeIsHidden) {
        int columns = cells.stream()
                .mapToInt(cell -> cell.figure().people().size())
                .max()
                .orElse(0);
        BitSet hidden = columns == 0
                ? new BitSet()
                : SmallCells.hidden(
                        cells.stream().map(cell -> people(cell, columns)).toList());
        if (wholeIsHidden) {
            hidden.set(0, cells.size());
        }
        return IntStream.range(0, cells.size())
                .mapToObj(at -> cells.get(at)
                        .withFigure(
                                hidden.get(at)
                                        ? cells.get(at).figure().withheld()
                                        : cells.get(at).figure().withoutSmallCounts()))
                .toList();
    }

    /** The counts of a cell; zeros where nothing was counted. */
    private static List<Integer> people(IndicatorView.Cell cell, int columns) {
        List<Long> people = cell.figure().people();
        return IntStream.range(0, columns)
                .mapToObj(at -> at < people.size() ? Math.toIntExact(people.get(at)) : 0)
                .toList();
    }
}
