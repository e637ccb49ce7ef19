package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.evaluation.PeriodRecords.Output;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Divides the costs of activities by their outputs: in total, by administration and by location. */
final class UnitCosts {
    private final ActivityCosts costs;
    private final List<Output> outputs;
    private final RecordLinks links;

    UnitCosts(ActivityCosts costs, List<Output> outputs, RecordLinks links) {
        this.costs = costs;
        this.outputs = outputs;
        this.links = links;
    }

    /** Returns the parts of the cost: of both administrations, then of each. */
    List<UnitCostsView.CostByActivity> byActivity() {
        return everyAdministration(administration -> {
            Predicate<CostCell> its = cell -> isOf(cell, administration);
            return new UnitCostsView.CostByActivity(
                    administration,
                    rounded(costs.of(its, CostCell::amount)),
                    links.ofMoney(administration),
                    capacity(administration, its),
                    Arrays.stream(CostPart.values())
                            .map(part -> part(part, its.and(cell -> cell.part() == part)))
                            .toList());
        });
    }

    private UnitCostsView.Capacity capacity(@Nullable Administration administration, Predicate<CostCell> its) {
        BigDecimal hours = costs.of(its, CostCell::hours);
        BigDecimal used = costs.of(its.and(cell -> cell.part() != CostPart.UNUSED_CAPACITY), CostCell::hours);
        return new UnitCostsView.Capacity(
                rounded(costs.capacity(administration)),
                rounded(used),
                quotient(costs.of(its, CostCell::timeCost), hours));
    }

    private UnitCostsView.CostOfPart part(CostPart part, Predicate<CostCell> its) {
        BigDecimal amount = costs.of(its, CostCell::amount);
        BigDecimal overhead = part.isDirect() && costs.carriesOverhead() ? costs.of(its, CostCell::overhead) : null;
        return new UnitCostsView.CostOfPart(
                part,
                rounded(costs.of(its, CostCell::hours)),
                rounded(costs.of(its, CostCell::timeCost)),
                rounded(costs.of(its, CostCell::otherCost)),
                rounded(amount),
                overhead == null ? null : rounded(overhead),
                overhead == null ? null : rounded(amount.add(overhead)));
    }

    /** Returns the unit costs: of both administrations and of each, then by location. */
    List<UnitCostsView.UnitCostView> items() {
        List<UnitCostsView.UnitCostView> items = new ArrayList<>();
        for (CostUnit unit : CostUnit.values()) {
            items.addAll(everyAdministration(administration -> item(unit, administration, null)));
        }
        for (String location : costs.staffedLocations()) {
            Arrays.stream(CostUnit.values())
                    .filter(CostUnit::isLocated)
                    .forEach(unit -> items.add(item(unit, null, location)));
        }
        return items;
    }

    private UnitCostsView.UnitCostView item(
            CostUnit unit, @Nullable Administration administration, @Nullable String location) {
        Predicate<CostCell> its = cell -> unit.shares(cell.part())
                && isOf(cell, administration)
                && (location == null || cell.location().equals(location));
        BigDecimal direct = costs.of(its, unit == CostUnit.STAFFED_HOUR ? CostCell::timeCost : CostCell::amount);
        BigDecimal loaded = costs.carriesOverhead() ? direct.add(costs.of(its, CostCell::overhead)) : null;
        BigDecimal quantity = quantity(unit, administration, location);
        return new UnitCostsView.UnitCostView(
                unit,
                administration,
                location,
                new UnitCostsView.UnitCostNumerator(
                        rounded(direct),
                        loaded == null ? null : rounded(loaded),
                        links.ofCost(unit, administration, location)),
                denominator(unit, quantity, administration, location),
                quotient(direct, quantity),
                loaded == null ? null : quotient(loaded, quantity));
    }

    /** Returns the ratios of whole lines: of both administrations, then of each. */
    List<UnitCostsView.PlainRatioView> ratios() {
        return Arrays.stream(PlainRatio.values())
                .flatMap(ratio -> everyAdministration(administration -> ratio(ratio, administration)).stream())
                .toList();
    }

    private UnitCostsView.PlainRatioView ratio(PlainRatio ratio, @Nullable Administration administration) {
        BigDecimal cost = costs.ofLines(
                line -> ratio.counts(line) && (administration == null || line.administration() == administration));
        BigDecimal quantity = quantity(ratio.unit(), administration, null);
        return new UnitCostsView.PlainRatioView(
                ratio,
                administration,
                new UnitCostsView.RatioNumerator(rounded(cost), links.ofMoney(administration)),
                denominator(ratio.unit(), quantity, administration, null),
                quotient(cost, quantity));
    }

    private UnitCostsView.Denominator denominator(
            CostUnit unit, BigDecimal quantity, @Nullable Administration administration, @Nullable String location) {
        return new UnitCostsView.Denominator(
                quantity.setScale(unit == CostUnit.STAFFED_HOUR ? Shares.DECIMALS : 0, RoundingMode.HALF_UP),
                links.of(unit, administration, location));
    }

    private BigDecimal quantity(CostUnit unit, @Nullable Administration administration, @Nullable String location) {
        if (unit == CostUnit.STAFFED_HOUR) {
            return costs.of(
                    cell -> cell.isDirectTime()
                            && isOf(cell, administration)
                            && (location == null || cell.location().equals(location)),
                    CostCell::hours);
        }
        return outputs.stream()
                .filter(output -> output.unit() == unit
                        && (administration == null
                                || unit.isSharedByAdministrations()
                                || output.administration() == administration)
                        && (location == null || output.location().equals(location)))
                .map(Output::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isOf(CostCell cell, @Nullable Administration administration) {
        return administration == null || cell.administration() == administration;
    }

    private static <T> List<T> everyAdministration(Function<@Nullable Administration, T> figure) {
        return Stream.concat(
                        Stream.of(figure.apply(null)),
                        Arrays.stream(Administration.values()).map(figure))
                .toList();
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(Shares.DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal quotient(BigDecimal amount, BigDecimal quantity) {
        return quantity.signum() == 0 ? null : amount.divide(quantity, Shares.DECIMALS, RoundingMode.HALF_UP);
    }
}
