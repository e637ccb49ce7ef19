package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.evaluation.indicator.Direction;
import dk.kk.ihcph.guidance.evaluation.indicator.Indicator;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorFigure;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorUnit;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorView;
import dk.kk.ihcph.guidance.evaluation.indicator.Provisional;
import dk.kk.ihcph.guidance.evaluation.indicator.Quantities;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An indicator's figure, as a sentence or a light asks for it. */
record ToldFigure(IndicatorView view) {
    /** Units of counts, which grow until the period is over. */
    private static final Set<IndicatorUnit> COUNTS =
            Set.of(IndicatorUnit.CONSULTATIONS, IndicatorUnit.PERSONS, IndicatorUnit.EVENTS, IndicatorUnit.DKK);

    Indicator code() {
        return view.indicator().name().code();
    }

    IndicatorUnit unit() {
        return view.indicator().unit();
    }

    Direction direction() {
        return view.indicator().direction();
    }

    IndicatorFigure figure() {
        return view.figure();
    }

    boolean isHidden() {
        return figure().hidden();
    }

    /** Whether nothing was recorded, so that there is no figure to tell. A share of nobody among somebody is a figure. */
    boolean isEmpty() {
        Long restsOn = figure().restsOn();
        BigDecimal among = figure().parts().denominator();
        boolean share = unit() == IndicatorUnit.PERCENT && among != null && among.signum() > 0;
        return !isHidden() && (figure().value() == null || (restsOn != null && restsOn == 0 && !share));
    }

    boolean isTold() {
        return !isHidden() && !isEmpty();
    }

    boolean isOver() {
        return !figure().provisional().contains(Provisional.PERIOD_NOT_OVER);
    }

    /** Whether the value is a count of a period that is not over, so that it can only grow. */
    boolean grows() {
        return !isOver() && view.indicator().denominator() == null && COUNTS.contains(unit());
    }

    IndicatorView.@Nullable BaselineComparison baseline() {
        return view.comparison().baseline();
    }

    IndicatorView.@Nullable TargetComparison target() {
        return view.comparison().target();
    }

    /** Returns the value that the light compares with: the target, otherwise the baseline; none where there is neither. */
    @Nullable
    BigDecimal reference() {
        IndicatorView.TargetComparison target = target();
        IndicatorView.BaselineComparison baseline = baseline();
        if (target != null) {
            return target.comparison().reference();
        }
        return baseline == null ? null : baseline.comparison().reference();
    }

    /** Writes the value with its unit, and with no more decimals than help. */
    Bilingual written(BigDecimal value) {
        return Quantities.written(unit(), rounded(value));
    }

    /** Rounds the value, unless that would hide on which side of the target or the baseline it lies. */
    BigDecimal rounded(BigDecimal value) {
        BigDecimal rounded = value.setScale(Quantities.decimals(unit(), value), RoundingMode.HALF_UP);
        IndicatorView.TargetComparison target = target();
        IndicatorView.BaselineComparison baseline = baseline();
        boolean misleads = Stream.of(
                        Stream.ofNullable(target).map(IndicatorView.TargetComparison::comparison),
                        Stream.ofNullable(baseline).map(IndicatorView.BaselineComparison::comparison))
                .flatMap(differences -> differences)
                .map(IndicatorView.Difference::reference)
                .anyMatch(reference -> rounded.compareTo(reference) != value.compareTo(reference));
        return misleads ? value : rounded;
    }
}
