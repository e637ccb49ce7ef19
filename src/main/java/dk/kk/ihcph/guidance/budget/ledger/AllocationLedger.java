package dk.kk.ihcph.guidance.budget.ledger;

import dk.kk.ihcph.guidance.budget.HourlyPrices;
import dk.kk.ihcph.guidance.budget.forecast.Forecast;
import dk.kk.ihcph.guidance.budget.forecast.ForecastBasis;
import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import dk.kk.ihcph.guidance.budget.forecast.ForecastOverrideView;
import dk.kk.ihcph.guidance.budget.forecast.ForecastRange;
import dk.kk.ihcph.guidance.budget.forecast.Horizon;
import dk.kk.ihcph.guidance.budget.forecast.KnownCosts;
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
    /** How many months after a month its last salary is posted: by the next payroll, or by the one after. */
    private static final int SALARY_MONTHS_LATE = 2;

    private final AllocationFacts facts;
    private final List<DatedAdjustment> adjustments = new ArrayList<>();
    private final BigDecimal[] spent = zeros();
    private final BigDecimal[] salary = zeros();
    private final BigDecimal[] otherCosts = zeros();
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
        } else {
            add(otherCosts, period, amount);
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
        Months hoursByMonth = costOfHours(prices);
        List<Boolean> complete = Months.flags(month -> isComplete(month, horizon, hoursByMonth));
        Months hours = committedHours(horizon, hoursByMonth);
        BigDecimal openEvents = committedEvents();
        Months plan = planned(horizon);
        KnownCosts known = new KnownCosts(
                new Months(List.of(salary)), new Months(List.of(otherCosts)), hours, openEvents, complete);
        Forecast forecast = new Forecast(horizon, known, plan, paysSalaries());
        return new Figures(
                new Figures.Budget(facts.adopted(), adjusted()),
                new Months(List.of(spent)),
                new Figures.CommittedMonths(hours, Months.only(horizon.current(), openEvents)),
                plan,
                new Figures.FundedHours(
                        prices.hours(facts.fte()).setScale(2, RoundingMode.HALF_UP), sum(worked), sum(planned)),
                outcome(forecast, method, isManual(horizon, asked)),
                complete);
    }

    private Figures.YearEnd outcome(Forecast forecast, ForecastMethod method, boolean manual) {
        Months expected =
                manual && override != null ? forecast.monthsAddingUpTo(override.amount()) : forecast.by(method);
        return new Figures.YearEnd(
                forecast.by(ForecastMethod.RUN_RATE).sum(),
                forecast.by(ForecastMethod.PLAN).sum(),
                forecast.by(ForecastMethod.CREDIBILITY).sum(),
                expected,
                manual ? ForecastRange.NONE : forecast.range(expected));
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

    private boolean paysSalaries() {
        return facts.fte().signum() != 0;
    }

    /** Returns the cost of each month's hours. */
    private Months costOfHours(HourlyPrices prices) {
        if (!paysSalaries()) {
            return Months.NONE;
        }
        Months hours = Months.of(month -> worked[month - 1].add(planned[month - 1]));
        // Computed from the running total of hours, so that all hours of the line cost exactly its amount.
        return Months.steps(month -> prices.cost(hours.through(month), adjusted(), facts.fte()));
    }

    /** Returns the cost of hours beyond the posted salary of their month, until that salary is complete. */
    private Months committedHours(Horizon horizon, Months cost) {
        return Months.of(month -> salaryIsComplete(month, horizon, cost)
                ? Months.ZERO
                : cost.of(month).subtract(salary[month - 1]).max(Months.ZERO));
    }

    private boolean isComplete(int month, Horizon horizon, Months cost) {
        return month <= horizon.complete() && (!paysSalaries() || salaryIsComplete(month, horizon, cost));
    }

    /**
     * Returns whether the whole salary of a month is posted: something is, and either it covers the month's hours, or the
     * month has been over for so long that no salary is still to come.
     */
    private boolean salaryIsComplete(int month, Horizon horizon, Months cost) {
        BigDecimal posted = salary[month - 1];
        return posted.signum() != 0
                && (horizon.isOverSince(month, SALARY_MONTHS_LATE)
                        || (cost.of(month).signum() > 0 && posted.compareTo(cost.of(month)) >= 0));
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
