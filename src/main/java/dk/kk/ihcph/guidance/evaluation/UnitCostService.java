package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.budget.status.YearCosts;
import dk.kk.ihcph.guidance.database.replica.Reading;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Combines the ledger with the records of a period. */
@ApplicationScoped
public class UnitCostService {
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
        years(List.of(period))
                .forEach((year, lines) -> years.put(
                        year,
                        lines.stream()
                                .filter(line ->
                                        filter.budgetNote == null || line.note().equals(filter.budgetNote))
                                .toList()));
        Reading<PeriodRecords> found = repository.records(period, basis, clock.getZone());
        UnitCosts unitCosts = unitCosts(period, basis, filter.budgetNote, years, found.found());
        return new UnitCostsView(
                period.from(),
                period.to(),
                found.asOf(),
                basis,
                filter.budgetNote,
                unitCosts.byActivity(),
                unitCosts.items(),
                unitCosts.ratios());
    }

    /** Returns the costs of each period by what was spent, of all notes. */
    public List<CostFigures> spentIn(List<LocalPeriod> periods) {
        Map<Integer, List<YearCosts.OfAllocation>> years = years(periods);
        return periods.stream()
                .map(period -> CostFigures.of(unitCosts(
                        period,
                        CostBasis.SPENT,
                        null,
                        years,
                        repository
                                .records(period, CostBasis.SPENT, clock.getZone())
                                .found())))
                .toList();
    }

    /** Returns of each period whether the salary of one of its months is not posted yet, so that its hours are priced. */
    public List<Boolean> awaitSalaries(List<LocalPeriod> periods) {
        Map<Integer, List<YearCosts.OfAllocation>> years = years(periods);
        return periods.stream()
                .map(period -> period.from()
                        .withDayOfMonth(1)
                        .datesUntil(period.to(), Period.ofMonths(1))
                        .anyMatch(month -> years.getOrDefault(month.getYear(), List.of()).stream()
                                .anyMatch(line -> line.hours()
                                                .get(month.getMonthValue() - 1)
                                                .signum()
                                        > 0)))
                .toList();
    }

    private UnitCosts unitCosts(
            LocalPeriod period,
            CostBasis basis,
            @Nullable String note,
            Map<Integer, List<YearCosts.OfAllocation>> years,
            PeriodRecords records) {
        return new UnitCosts(
                new ActivityCosts(new PeriodCosts(period, basis, records.expenses()).lines(years), records.hours()),
                records.outputs(),
                new RecordLinks(period, basis, note, clock.getZone()));
    }

    /** Returns the costs of each year that the periods touch. */
    private Map<Integer, List<YearCosts.OfAllocation>> years(List<LocalPeriod> periods) {
        return periods.stream()
                .flatMapToInt(period -> IntStream.rangeClosed(
                        period.from().getYear(), period.to().minusDays(1).getYear()))
                .distinct()
                .boxed()
                .collect(Collectors.toMap(Function.identity(), costs::of, (one, other) -> one, TreeMap::new));
    }
}
