package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The costs of a period for indicators: of both administrations and of each. */
public record CostFigures(List<UnitFigure> units, List<HoursFigure> hours) {
    /**
     * The cost of a unit, in DKK.
     *
     * @param administration none for both
     * @param loaded the cost with overhead; none where no guide served anybody
     */
    public record UnitFigure(
            CostUnit unit,
            @Nullable Administration administration,
            BigDecimal direct,
            @Nullable BigDecimal loaded,
            BigDecimal quantity) {}

    /** Hours of guides: worked, and funded by the guidance lines. */
    public record HoursFigure(@Nullable Administration administration, BigDecimal used, BigDecimal funded) {}

    static CostFigures of(UnitCosts costs) {
        return new CostFigures(
                costs.items().stream()
                        .filter(item -> item.location() == null)
                        .map(item -> new UnitFigure(
                                item.unit(),
                                item.administration(),
                                item.numerator().directAmount(),
                                item.numerator().loadedAmount(),
                                item.denominator().quantity()))
                        .toList(),
                costs.byActivity().stream()
                        .map(part -> new HoursFigure(
                                part.administration(),
                                part.capacity().usedHours(),
                                part.capacity().hours()))
                        .toList());
    }

    /** Returns the figure of a unit. */
    public UnitFigure of(CostUnit unit, @Nullable Administration administration) {
        return units.stream()
                .filter(one -> one.unit() == unit && Objects.equals(one.administration(), administration))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the hours of both administrations or of one. */
    public HoursFigure hoursOf(@Nullable Administration administration) {
        return hours.stream()
                .filter(one -> Objects.equals(one.administration(), administration))
                .findFirst()
                .orElseThrow();
    }
}
