package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Divides costs by outputs: in total, by administration and by location. Rounding comes last. */
final class UnitCosts {
    private static final int DECIMALS = 2;

    private final PeriodCosts costs;
    private final List<Output> outputs;
    private final RecordLinks links;

    UnitCosts(PeriodCosts costs, List<Output> outputs, RecordLinks links) {
        this.costs = costs;
        this.outputs = outputs;
        this.links = links;
    }

    List<UnitCostsView.UnitCostView> items() {
        List<UnitCostsView.UnitCostView> items = new ArrayList<>();
        for (CostUnit unit : CostUnit.values()) {
            for (CostScope scope : unit.scopes()) {
                items.add(item(unit, scope, null, null, costs.of(scope, null)));
                for (Administration administration : Administration.values()) {
                    items.add(item(unit, scope, administration, null, costs.of(scope, administration)));
                }
            }
        }
        // Only these two are shown by location, because the costs of events do not follow the hours of their place.
        for (String location : staffedLocations()) {
            items.add(item(
                    CostUnit.CONSULTATION,
                    CostScope.GUIDANCE_LINES,
                    null,
                    location,
                    costAt(location, CostScope.GUIDANCE_LINES)));
            items.add(item(
                    CostUnit.STAFFED_HOUR,
                    CostScope.SALARY_LINES,
                    null,
                    location,
                    costAt(location, CostScope.SALARY_LINES)));
        }
        return items;
    }

    private SortedSet<String> staffedLocations() {
        return outputs.stream()
                .filter(output -> output.unit() == CostUnit.STAFFED_HOUR)
                .map(Output::location)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Distributes each administration's costs over locations in proportion to its staffed hours. */
    private BigDecimal costAt(String location, CostScope scope) {
        BigDecimal cost = BigDecimal.ZERO;
        for (Administration administration : Administration.values()) {
            BigDecimal hours = quantity(CostUnit.STAFFED_HOUR, one -> one.administration() == administration);
            if (hours.signum() > 0) {
                BigDecimal here = quantity(
                        CostUnit.STAFFED_HOUR,
                        one -> one.administration() == administration
                                && one.location().equals(location));
                cost = cost.add(costs.of(scope, administration).multiply(here).divide(hours, MathContext.DECIMAL128));
            }
        }
        return cost;
    }

    private UnitCostsView.UnitCostView item(
            CostUnit unit,
            CostScope scope,
            @Nullable Administration administration,
            @Nullable String location,
            BigDecimal cost) {
        BigDecimal quantity = quantity(
                unit,
                output -> (administration == null || output.administration() == administration)
                        && (location == null || output.location().equals(location)));
        return new UnitCostsView.UnitCostView(
                unit,
                scope,
                administration,
                location,
                new UnitCostsView.Numerator(
                        cost.setScale(DECIMALS, RoundingMode.HALF_UP), links.ofMoney(administration)),
                new UnitCostsView.Denominator(
                        quantity.setScale(unit == CostUnit.STAFFED_HOUR ? DECIMALS : 0, RoundingMode.HALF_UP),
                        links.of(unit, administration, location)),
                quantity.signum() == 0 ? null : cost.divide(quantity, DECIMALS, RoundingMode.HALF_UP));
    }

    private BigDecimal quantity(CostUnit unit, Predicate<Output> counted) {
        return outputs.stream()
                .filter(output -> output.unit() == unit && counted.test(output))
                .map(Output::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
