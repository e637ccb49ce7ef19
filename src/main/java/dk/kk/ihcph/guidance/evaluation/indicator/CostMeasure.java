package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.evaluation.CostFigures;
import dk.kk.ihcph.guidance.evaluation.CostUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads cost indicators from the costs of a period. */
final class CostMeasure {
    private CostMeasure() {}

    /** Returns the unit that a cost indicator is about; none of other indicators. */
    static Optional<CostUnit> unit(Indicator indicator) {
        return Optional.ofNullable(
                switch (indicator) {
                    case COST_PER_CONSULTATION, COST_OUTSIDE_TARGET_GROUP -> CostUnit.CONSULTATION;
                    case COST_PER_PARTICIPANT -> CostUnit.ATTENDED_SEAT;
                    case COST_PER_STAFFED_HOUR, FTE_USED -> CostUnit.STAFFED_HOUR;
                    default -> null;
                });
    }

    /** Returns the measure of both administrations or of one. */
    static Measured of(Indicator indicator, CostFigures costs, @Nullable Administration administration) {
        if (indicator == Indicator.FTE_USED) {
            CostFigures.HoursFigure hours = costs.hoursOf(administration);
            return new Measured(
                    hours.used(),
                    hours.funded(),
                    BigDecimal.ZERO,
                    null,
                    null,
                    hours.used().longValue(),
                    List.of());
        }
        CostFigures.UnitFigure figure = costs.of(unit(indicator).orElseThrow(), administration);
        BigDecimal quantity = figure.quantity();
        return new Measured(
                figure.direct(),
                quantity,
                BigDecimal.ZERO,
                figure.loaded() == null || quantity.signum() == 0
                        ? null
                        : figure.loaded().divide(quantity, MathContext.DECIMAL128),
                null,
                quantity.longValue(),
                figure.unit() == CostUnit.STAFFED_HOUR ? List.of() : List.of(quantity.longValue()));
    }

    /** Returns the cost of the consultations outside the target group. */
    static Measured outside(Measured perConsultation, Measured consultations) {
        BigDecimal quantity = perConsultation.denominator();
        BigDecimal direct = perConsultation.numerator();
        return new Measured(
                quantity == null || direct == null || consultations.numerator() == null
                        ? null
                        : quantity.signum() == 0
                                ? BigDecimal.ZERO
                                : direct.multiply(consultations.numerator()).divide(quantity, MathContext.DECIMAL128),
                null,
                BigDecimal.ZERO,
                null,
                null,
                consultations.records(),
                consultations.people());
    }
}
