package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.HourlyPrices;
import dk.kk.ihcph.guidance.budget.Purpose;
import dk.kk.ihcph.guidance.budget.allocation.Allocations;
import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import dk.kk.ihcph.guidance.budget.forecast.Horizon;
import dk.kk.ihcph.guidance.budget.ledger.AllocationFacts;
import dk.kk.ihcph.guidance.budget.ledger.AllocationLedger;
import dk.kk.ihcph.guidance.budget.ledger.Figures;
import dk.kk.ihcph.guidance.budget.ledger.StatusRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The costs of a year's allocations by month, for the computation of unit costs. */
@ApplicationScoped
public class YearCosts {
    private final StatusRepository ledger;
    private final Allocations allocations;
    private final HourlyPrices prices;
    private final Clock clock;

    YearCosts(StatusRepository ledger, Allocations allocations, HourlyPrices prices, Clock clock) {
        this.ledger = ledger;
        this.allocations = allocations;
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * One allocation, in DKK.
     *
     * @param note code of its note
     * @param fundedHours hours that its full-time equivalents work in the year; 0 if the line pays no staff
     * @param adjusted amount of the whole year
     * @param spent posted amounts, January to December
     * @param hours the cost of the month's hours if its salary is not posted, January to December
     */
    public record OfAllocation(
            UUID allocation,
            String note,
            Administration administration,
            @Nullable Purpose purpose,
            BigDecimal fundedHours,
            BigDecimal adjusted,
            List<BigDecimal> spent,
            List<BigDecimal> hours) {}

    /** Returns the costs as they are known now. */
    public List<OfAllocation> of(int year) {
        Instant now = ledger.latestCompleteInstant();
        Collection<AllocationLedger> ledgers = ledger.ledgers(year, now, clock.getZone());
        Map<UUID, Allocations.AdjustableAllocation> facts = allocations.adjustable(
                ledgers.stream().map(one -> one.facts().id()).toList());
        Horizon horizon = Horizon.at(now, year, clock.getZone());
        return ledgers.stream()
                .map(one -> of(
                        one.facts(),
                        Objects.requireNonNull(facts.get(one.facts().id()), "allocations are never deleted"),
                        one.figures(horizon, ForecastMethod.PLAN, true, prices)))
                .toList();
    }

    private static OfAllocation of(AllocationFacts line, Allocations.AdjustableAllocation facts, Figures figures) {
        return new OfAllocation(
                line.id(),
                line.note(),
                line.administration(),
                facts.traits().purpose(),
                figures.hours().funded(),
                figures.budget().adjusted(),
                figures.spent().each(),
                figures.committed().hours().each());
    }
}
