package dk.kk.ihcph.guidance.budget.ledger;

import dk.kk.ihcph.guidance.budget.HourlyPrices;
import dk.kk.ihcph.guidance.budget.forecast.Forecast;
import dk.kk.ihcph.guidance.budget.forecast.ForecastBasis;
import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import dk.kk.ihcph.guidance.budget.forecast.ForecastOverrideView;
import dk.kk.ihcph.guidance.budget.forecast.Horizon;
import dk.kk.ihcph.guidance.budget.forecast.Months;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that was known of an allocation at an instant, and the figures that follow. */
public final class AllocationLedger {
    private final AllocationFacts facts;
    private final List<DatedAdjustment> adjustments = new ArrayList<>();
    private final BigDecimal[] spent = zeros();
    private final BigDecimal[] salary = zeros();
    private final Map<UUID, BigDecimal> spentOnEvents = new HashMap<>();
    private final Map<UUID, BigDecimal> eventCosts = new HashMap<>();
    private final BigDecimal[] worked = zeros();
    private final BigDecimal[] planned = zeros();
    private @Nullable StoredPlan plan;
    private @Nullable ForecastOverrideView override;

    private record DatedAdjustment(BigDecimal amount, Instant recordedAt) {}

    private record StoredPlan(Months months, Instant recordedAt) {}

    public AllocationLedger(AllocationFacts facts) {
        this.facts = facts;
    }

    private static BigDecimal[] zeros() {
        BigDecimal[] months = new BigDecimal[Months.OF_A_YEAR];
        Arrays.fill(months, Months.ZERO);
        return months;
    }

    public void adjust(BigDecimal amount, Instant recordedAt) {
        adjustments.add(new DatedAdjustment(amount, recordedAt));
    }

    /** Adds the sum of postings of a period that have the same salary month or event, or neither. */
    public void post(int period, @Nullable Integer salaryMonth, @Nullable UUID event, BigDecimal amount) {
        add(spent, period, amount);
        if (salaryMonth != null) {
            add(salary, salaryMonth, amount);
        }
        if (event != null) {
            spentOnEvents.merge(event, amount, BigDecimal::add);
        }
    }

    /** Sets the newest hours of a month. */
    public void commitHours(int month, BigDecimal workedHours, BigDecimal plannedHours) {
        worked[month - 1] = workedHours;
        planned[month - 1] = plannedHours;
    }

    /** Sets the newest planned cost of an event. */
    public void commitEvent(UUID event, BigDecimal amount) {
        eventCosts.put(event, amount);
    }

    /** Sets the newest plan. */
    public void plan(Months months, Instant recordedAt) {
        plan = new StoredPlan(months, recordedAt);
    }

    /** Sets the newest manual forecast. */
    public void override(ForecastOverrideView newest) {
        override = newest;
    }

    public AllocationFacts facts() {
        return facts;
    }

    @Nullable
    public ForecastOverrideView override() {
        return override;
    }

    /**
     * Computes the figures. A manual forecast applies only if no method was requested, and only until the year has
     * ended.
     */
    public Figures figures(Horizon horizon, ForecastMethod method, boolean asked, HourlyPrices prices) {
        Months months = new Months(List.of(spent));
        Months hours = committedHours(prices);
        Months events = Months.only(horizon.current(), committedEvents());
        Months plan = planned(horizon);
        Forecast forecast = new Forecast(horizon, months.plus(hours).plus(events), plan);
        return new Figures(
                new Figures.Budget(facts.adopted(), adjusted()),
                months,
                new Figures.CommittedMonths(hours, events),
                plan,
                new Figures.FundedHours(
                        prices.hours(facts.fte()).setScale(2, RoundingMode.HALF_UP), sum(worked), sum(planned)),
                new Figures.YearEnd(
                        forecast.runRate(),
                        forecast.byPlan(),
                        isManual(horizon, asked) && override != null
                                ? forecast.monthsAddingUpTo(override.amount())
                                : forecast.by(method)));
    }

    /** Returns the basis of the forecast. */
    public ForecastBasis basis(Horizon horizon, ForecastMethod method, boolean asked) {
        return isManual(horizon, asked) ? ForecastBasis.MANUAL : ForecastBasis.of(method);
    }

    private boolean isManual(Horizon horizon, boolean asked) {
        return override != null && !asked && !horizon.ended();
    }

    public BigDecimal adjusted() {
        return adjustments.stream().map(DatedAdjustment::amount).reduce(facts.adopted(), BigDecimal::add);
    }

    /** Returns whether decided adjustments took the allocation below zero. */
    public boolean isBelowZero() {
        return facts.direction().isBelowZero(facts.adopted(), adjusted());
    }

    /**
     * Returns the planned months: the newest plan, or equal twelfths. Later adjustments are spread evenly over the
     * months that were incomplete when the plan was made.
     */
    public Months planned(Horizon horizon) {
        StoredPlan stored = plan;
        if (stored == null) {
            return Months.evenly(adjusted(), 1);
        }
        Months months = stored.months();
        for (DatedAdjustment later : adjustments) {
            if (later.recordedAt().isAfter(stored.recordedAt())) {
                months = months.plus(Months.evenly(later.amount(), horizon.currentAt(later.recordedAt())));
            }
        }
        return months;
    }

    /** Returns the cost of each month's hours, until the salary of the month is posted. */
    private Months committedHours(HourlyPrices prices) {
        if (facts.fte().signum() == 0) {
            return Months.NONE;
        }
        Months hours = Months.of(month -> worked[month - 1].add(planned[month - 1]));
        // Computed from the running total of hours, so that all hours of the line cost exactly its amount.
        Months costs = Months.steps(month -> prices.cost(hours.through(month), adjusted(), facts.fte()));
        return Months.of(month -> salary[month - 1].signum() == 0 ? costs.of(month) : Months.ZERO);
    }

    /** Returns the cost that events will have beyond what was posted for them. */
    private BigDecimal committedEvents() {
        BigDecimal open = Months.ZERO;
        for (Map.Entry<UUID, BigDecimal> event : eventCosts.entrySet()) {
            BigDecimal posted = spentOnEvents.getOrDefault(event.getKey(), Months.ZERO);
            open = open.add(event.getValue().subtract(posted).max(Months.ZERO));
        }
        return open;
    }

    private static void add(BigDecimal[] months, int month, BigDecimal amount) {
        months[month - 1] = months[month - 1].add(amount);
    }

    private static BigDecimal sum(BigDecimal[] months) {
        return Arrays.stream(months).reduce(Months.ZERO, BigDecimal::add);
    }
}
