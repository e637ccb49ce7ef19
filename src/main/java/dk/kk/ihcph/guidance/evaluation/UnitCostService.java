package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.budget.status.YearCosts;
import dk.kk.ihcph.guidance.database.replica.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Combines costs and outputs. */
@ApplicationScoped
class UnitCostService {
    private final YearCosts costs;
    private final UnitCostRepository outputs;
    private final Clock clock;

    UnitCostService(YearCosts costs, UnitCostRepository outputs, Clock clock) {
        this.costs = costs;
        this.outputs = outputs;
        this.clock = clock;
    }

    UnitCostsView of(UnitCostFilter filter) {
        UnitCostFilter.CostPeriod period = filter.period(LocalDate.now(clock));
        CostBasis basis = Objects.requireNonNullElse(filter.basis, CostBasis.SPENT);
        Map<Integer, List<YearCosts.OfAllocation>> years = new TreeMap<>();
        for (int year = period.from().getYear();
                year <= period.to().minusDays(1).getYear();
                year++) {
            years.put(
                    year,
                    costs.of(year).stream()
                            .filter(line -> filter.note == null || line.note().equals(filter.note))
                            .toList());
        }
        Reading<List<Output>> counted = outputs.outputs(
                period.from().atStartOfDay(clock.getZone()).toInstant(),
                period.to().atStartOfDay(clock.getZone()).toInstant());
        return new UnitCostsView(
                period.from(),
                period.to(),
                counted.asOf(),
                basis,
                filter.note,
                new UnitCosts(
                                new PeriodCosts(period, basis, years),
                                counted.found(),
                                new RecordLinks(period, basis, filter.note, clock.getZone()))
                        .items());
    }
}
