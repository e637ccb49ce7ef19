package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.kernel.SmallCells;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
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
                view.definition(),
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
        return isSmall(figure) ? figure.withheld() : figure;
    }

    /** Of a distribution each count tells of persons too. */
    private static boolean isSmall(IndicatorFigure figure) {
        return SmallCells.isSmall(Objects.requireNonNullElse(figure.restsOn(), 0L));
    }

    private static IndicatorView.@Nullable BaselineComparison baseline(
            IndicatorView.@Nullable BaselineComparison baseline, boolean hidden) {
        return baseline == null || !hidden
                ? baseline
                : new IndicatorView.BaselineComparison(
                        baseline.indicator(),
                        baseline.budgetNoteCode(),
                        baseline.period(),
                        baseline.approximate(),
                        new IndicatorView.Difference(baseline.difference().reference(), null, null));
    }

    private static IndicatorView.@Nullable TargetComparison target(
            IndicatorView.@Nullable TargetComparison target, boolean hidden) {
        return target == null || !hidden
                ? target
                : new IndicatorView.TargetComparison(
                        target.decision(),
                        null,
                        new IndicatorView.Difference(target.difference().reference(), null, null));
    }

    private static List<IndicatorView.Cell> cells(List<IndicatorView.Cell> cells, boolean wholeIsHidden) {
        BitSet hidden = cells.isEmpty()
                ? new BitSet()
                : SmallCells.hidden(cells.stream()
                        .map(cell -> List.of(Math.toIntExact(
                                Objects.requireNonNullElse(cell.figure().restsOn(), 0L))))
                        .toList());
        if (wholeIsHidden) {
            hidden.set(0, cells.size());
        }
        return IntStream.range(0, cells.size())
                .mapToObj(at -> hidden.get(at) ? withheld(cells.get(at)) : cells.get(at))
                .toList();
    }

    private static IndicatorView.Cell withheld(IndicatorView.Cell cell) {
        return new IndicatorView.Cell(
                cell.group(), cell.label(), cell.period(), cell.figure().withheld());
    }
}
