package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.evaluation.UnitCostService;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds what can still change the figures of a period without a correction. */
@ApplicationScoped
class Awaited {
    private final IndicatorRepository records;
    private final UnitCostService costs;
    private final Clock clock;

    Awaited(IndicatorRepository records, UnitCostService costs, Clock clock) {
        this.records = records;
        this.costs = costs;
        this.clock = clock;
    }

    /** Returns what is awaited of each period, in their order. */
    List<Set<Provisional>> of(Indicator indicator, List<LocalPeriod> periods) {
        Set<Provisional> kinds = indicator.awaits();
        List<Set<Provisional>> found = kinds.isEmpty()
                ? periods.stream()
                        .map(period -> (Set<Provisional>) EnumSet.noneOf(Provisional.class))
                        .toList()
                : records.awaited(periods, clock.instant(), clock.getZone());
        List<Boolean> salaries = kinds.contains(Provisional.SALARIES_NOT_POSTED)
                ? costs.awaitSalaries(periods)
                : periods.stream().map(period -> false).toList();
        LocalDate today = LocalDate.now(clock);
        return IntStream.range(0, periods.size())
                .mapToObj(at -> {
                    Set<Provisional> awaited = found.get(at);
                    awaited.retainAll(kinds);
                    if (Boolean.TRUE.equals(salaries.get(at))) {
                        awaited.add(Provisional.SALARIES_NOT_POSTED);
                    }
                    if (periods.get(at).to().isAfter(today)) {
                        awaited.add(Provisional.PERIOD_NOT_OVER);
                    }
                    return awaited;
                })
                .toList();
    }
}
