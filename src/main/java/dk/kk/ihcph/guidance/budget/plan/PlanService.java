package dk.kk.ihcph.guidance.budget.plan;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.budget.forecast.ForecastEntryView;
import dk.kk.ihcph.guidance.budget.forecast.ForecastOverride;
import dk.kk.ihcph.guidance.budget.forecast.ForecastOverrideView;
import dk.kk.ihcph.guidance.budget.forecast.Horizon;
import dk.kk.ihcph.guidance.budget.forecast.Months;
import dk.kk.ihcph.guidance.budget.forecast.PlannedAllocation;
import dk.kk.ihcph.guidance.budget.ledger.AllocationLedger;
import dk.kk.ihcph.guidance.budget.ledger.StatusRepository;
import dk.kk.ihcph.guidance.budget.year.BudgetYears;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records plans and manual forecasts for allocations of the caller's own administration. */
@ApplicationScoped
class PlanService {
    private final PlanRepository plans;
    private final StatusRepository ledger;
    private final BudgetYears years;
    private final Caller caller;
    private final Clock clock;

    PlanService(PlanRepository plans, StatusRepository ledger, BudgetYears years, Caller caller, Clock clock) {
        this.plans = plans;
        this.ledger = ledger;
        this.years = years;
        this.caller = caller;
        this.clock = clock;
    }

    PlanView plan(UUID id) {
        AllocationLedger allocation = ledger.planned(id, clock.getZone()).orElseThrow(Refused::notFound);
        int year = ledger.year(id);
        Months months = allocation.planned(Horizon.at(clock.instant(), year, clock.getZone()));
        BudgetPlan stored = plans.plan(id).orElse(null);
        return new PlanView(
                plans.plans(id),
                id,
                year,
                stored == null,
                months.each(),
                stored == null ? null : stored.author(),
                stored == null || stored.recordedAt() == null
                        ? null
                        : LocalDate.ofInstant(stored.recordedAt(), clock.getZone()));
    }

    @Transactional
    PlanView plan(UUID id, IfMatch seen, PlanRequest request) {
        PlannedAllocation allocation = lockForPlanning(id);
        seen.check(plans.plans(id));
        Months months = Months.of(month -> request.months().get(month - 1));
        if (months.sum().compareTo(allocation.adjusted()) != 0) {
            throw Refused.invalid(Violation.at(
                    "/months",
                    "PLAN_DIFFERS",
                    new Bilingual(
                                    "Månederne giver i alt %2$s, men det korrigerede budget er %1$s (forskel %3$s).",
                                    "The months add up to %2$s, but the adjusted budget is %1$s (difference %3$s).")
                            .with(
                                    allocation.adjusted(),
                                    months.sum(),
                                    months.sum().subtract(allocation.adjusted()))));
        }
        plans.add(new BudgetPlan(allocation, months, caller.name()));
        return new PlanView(
                plans.plans(id), id, allocation.year(), false, months.each(), caller.name(), LocalDate.now(clock));
    }

    ForecastView forecast(UUID id) {
        return view(id, ledger.year(id), plans.override(id).orElse(null));
    }

    Page<ForecastEntryView> history(UUID id, PageRequest page) {
        ledger.year(id);
        return Page.of(plans.history(id, page), page, override -> Cursor.of(override.id()), rows -> rows.stream()
                .map(ForecastEntryView::of)
                .toList());
    }

    @Transactional
    ForecastView override(UUID id, IfMatch seen, ForecastRequest request) {
        PlannedAllocation allocation = lockForPlanning(id);
        seen.check(plans.overrides(id));
        return addOverride(allocation, request.amount(), request.reason());
    }

    @Transactional
    ForecastView withdraw(UUID id, WithdrawRequest request) {
        PlannedAllocation allocation = lockForPlanning(id);
        if (forecast(id).override() == null) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                            "Ingen har overstyret prognosen for denne bevillingslinje.",
                            "Nobody has overridden the forecast of this allocation."));
        }
        return addOverride(allocation, null, request.reason());
    }

    private ForecastView addOverride(PlannedAllocation allocation, @Nullable BigDecimal amount, String reason) {
        ForecastOverride newest = new ForecastOverride(allocation, amount, reason, caller.name());
        plans.add(newest);
        return view(allocation.id(), allocation.year(), newest);
    }

    private ForecastView view(UUID id, int year, @Nullable ForecastOverride newest) {
        return new ForecastView(
                plans.overrides(id),
                id,
                year,
                newest == null ? null : ForecastOverrideView.of(newest, clock.getZone(), LocalDate.now(clock)));
    }

    private PlannedAllocation lockForPlanning(UUID id) {
        PlannedAllocation allocation = plans.locked(id).orElseThrow(Refused::notFound);
        caller.require(Permission.BUDGET_WRITE, allocation.administration());
        years.requireOpen(allocation.administration(), allocation.year());
        return allocation;
    }
}
