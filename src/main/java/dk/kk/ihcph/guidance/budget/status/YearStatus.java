package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.HourlyPrices;
import dk.kk.ihcph.guidance.budget.forecast.ForecastBasis;
import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import dk.kk.ihcph.guidance.budget.forecast.Horizon;
import dk.kk.ihcph.guidance.budget.ledger.AllocationFacts;
import dk.kk.ihcph.guidance.budget.ledger.AllocationLedger;
import dk.kk.ihcph.guidance.budget.ledger.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Assembles the status of a year from its allocations. The figures of every group are sums.
 *
 * @param asked whether the caller requested the method, so that manual forecasts do not count
 */
record YearStatus(Horizon horizon, ForecastMethod method, boolean asked, Thresholds thresholds, HourlyPrices prices) {

    /** One allocation with its figures. */
    private record Counted(AllocationLedger ledger, Figures figures) {
        AllocationFacts facts() {
            return ledger.facts();
        }
    }

    StatusView of(List<AllocationLedger> ledgers, Instant asOf) {
        List<Counted> counted = ledgers.stream()
                .map(ledger -> new Counted(ledger, ledger.figures(horizon, method, asked, prices)))
                .toList();
        return new StatusView(
                horizon.year(),
                asOf,
                method,
                thresholds,
                StatusLine.ofGroup(
                        StatusLine.Covered.ALL,
                        sum(counted),
                        ForecastBasis.of(method),
                        isAnyBelowZero(counted),
                        thresholds),
                groups(counted, false),
                groups(counted, true),
                counted.stream()
                        .map(one -> StatusLine.ofAllocation(
                                one.ledger(), one.figures(), one.ledger().basis(horizon, method, asked), thresholds))
                        .toList());
    }

    private List<StatusLine> groups(List<Counted> counted, boolean withGrant) {
        Map<Administration, Map<String, List<Counted>>> groups = new EnumMap<>(Administration.class);
        counted.forEach(one -> groups.computeIfAbsent(one.facts().administration(), any -> new TreeMap<>())
                .computeIfAbsent(withGrant ? one.facts().owner().grant() : "", any -> new ArrayList<>())
                .add(one));
        return groups.values().stream()
                .flatMap(ofAdministration -> ofAdministration.values().stream())
                .map(group -> StatusLine.ofGroup(
                        StatusLine.Covered.ofGroup(group.get(0).facts().owner(), withGrant),
                        sum(group),
                        ForecastBasis.of(method),
                        isAnyBelowZero(group),
                        thresholds))
                .toList();
    }

    private static boolean isAnyBelowZero(List<Counted> group) {
        return group.stream().anyMatch(one -> one.ledger().isBelowZero());
    }

    private static Figures sum(List<Counted> group) {
        return group.stream().map(Counted::figures).reduce(Figures.NONE, Figures::plus);
    }
}
