package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.budget.status.YearCosts;
import dk.kk.ihcph.guidance.database.replica.Reading;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Combines the ledger with the records of a period. */
@ApplicationScoped
class UnitCostService {
    private final YearCosts costs;
    private final UnitCostRepository repository;
    private final Clock clock;

    UnitCostService(YearCosts costs, UnitCostRepository repository, Clock clock) {
        this.costs = costs;
        this.repository = repository;
        this.clock = clock;
    }

    UnitCostsView of(UnitCostFilter filter) {
        LocalPeriod period = filter.period(LocalDate.now(clock));
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
        Reading<PeriodRecords> found = repository.records(period, basis, clock.getZone());
        PeriodRecords records = found.found();
        UnitCosts unitCosts = new UnitCosts(
                new ActivityCosts(new PeriodCosts(period, basis, records.expenses()).lines(years), records.hours()),
                records.outputs(),
                new RecordLinks(period, basis, filter.note, clock.getZone()));
        return new UnitCostsView(
                period.from(),
                period.to(),
                found.asOf(),
                basis,
                filter.note,
                unitCosts.byActivity(),
                unitCosts.items(),
                unitCosts.ratios());
    }
}
