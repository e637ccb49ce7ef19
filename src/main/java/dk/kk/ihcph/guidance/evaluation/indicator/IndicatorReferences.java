package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.evaluation.BaselineService;
import dk.kk.ihcph.guidance.evaluation.target.Targets;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a figure with the pilot, with the target in force, and with the year before. */
@ApplicationScoped
class IndicatorReferences {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BaselineService baselines;
    private final Targets targets;

    IndicatorReferences(BaselineService baselines, Targets targets) {
        this.baselines = baselines;
        this.targets = targets;
    }

    /** Compares the figure of a period. The target is that of the last day. */
    IndicatorView.Comparison of(
            Indicator indicator, LocalPeriod period, IndicatorFigure figure, IndicatorView.EarlierFigure earlier) {
        return new IndicatorView.Comparison(
                baseline(indicator)
                        .map(baseline -> new IndicatorView.BaselineComparison(
                                baseline.indicator(),
                                baseline.budgetNote(),
                                baseline.period(),
                                baseline.approximate(),
                                difference(baseline.value(), figure)))
                        .orElse(null),
                targets.inForce(indicator.name(), period.to().minusDays(1))
                        .map(target -> new IndicatorView.TargetComparison(
                                target.decision(),
                                reached(indicator.direction(), figure.value(), target.value()),
                                difference(target.value(), figure)))
                        .orElse(null),
                earlier);
    }

    /** Returns all figures of the pilot, by their codes. */
    Map<String, BaselineService.PilotValue> baselines() {
        return baselines.all();
    }

    /** Returns all targets in force on a day, by the codes of their indicators. */
    Map<String, Targets.InForce> targets(LocalDate day) {
        return targets.inForce(day);
    }

    private Optional<BaselineService.PilotValue> baseline(Indicator indicator) {
        return Optional.ofNullable(indicator.baseline()).flatMap(baselines::find);
    }

    /** Returns the change since the year before; none without a record in it, as there is nothing to compare with then. */
    static @Nullable BigDecimal difference(IndicatorFigure figure, IndicatorFigure earlier) {
        return figure.value() == null
                        || earlier.value() == null
                        || Objects.requireNonNullElse(earlier.restsOn(), 0L) == 0
                ? null
                : figure.value().subtract(earlier.value());
    }

    private static IndicatorView.Difference difference(BigDecimal reference, IndicatorFigure figure) {
        BigDecimal difference = figure.value() == null ? null : figure.value().subtract(reference);
        return new IndicatorView.Difference(
                reference,
                difference,
                difference == null || reference.signum() == 0
                        ? null
                        : difference.multiply(HUNDRED).divide(reference, 1, RoundingMode.HALF_UP));
    }

    private static @Nullable Boolean reached(Direction direction, @Nullable BigDecimal value, BigDecimal target) {
        if (value == null) {
            return null;
        }
        return switch (direction) {
            case MORE_IS_BETTER -> value.compareTo(target) >= 0;
            case LESS_IS_BETTER -> value.compareTo(target) <= 0;
            case NEUTRAL -> null;
        };
    }
}
