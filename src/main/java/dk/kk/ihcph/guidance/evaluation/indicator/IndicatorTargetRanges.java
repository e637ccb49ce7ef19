package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.evaluation.target.TargetRange;
import dk.kk.ihcph.guidance.evaluation.target.TargetRanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which values a target of an indicator may have, by the indicator's unit. */
@ApplicationScoped
class IndicatorTargetRanges implements TargetRanges {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal BEST_SCORE = BigDecimal.valueOf(5);

    @Override
    public Optional<TargetRange> of(String code) {
        return Indicator.of(code)
                .map(indicator -> new TargetRange(
                        indicator.unit() == IndicatorUnit.SCORE ? BigDecimal.ONE : BigDecimal.ZERO,
                        highest(indicator.unit()),
                        indicator.direction() != Direction.NEUTRAL));
    }

    private static @Nullable BigDecimal highest(IndicatorUnit unit) {
        return switch (unit) {
            case PERCENT -> ALL;
            case SCORE -> BEST_SCORE;
            default -> null;
        };
    }
}
