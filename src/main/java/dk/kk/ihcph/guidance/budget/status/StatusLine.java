package dk.kk.ihcph.guidance.budget.status;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.forecast.ForecastBasis;
import dk.kk.ihcph.guidance.budget.forecast.ForecastOverrideView;
import dk.kk.ihcph.guidance.budget.ledger.AllocationFacts;
import dk.kk.ihcph.guidance.budget.ledger.AllocationLedger;
import dk.kk.ihcph.guidance.budget.ledger.Figures;
import dk.kk.ihcph.guidance.budget.ledger.Figures.FundedHours;
import dk.kk.ihcph.guidance.budget.ledger.StatusMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The status of an allocation, a grant, an administration, or all. Values that a group does not share are absent. */
@Schema(
        name = "BudgetStatusLine",
        description = "The status of an allocation, of a group of allocations, or of all, in DKK. Properties that the "
                + "allocations do not share are absent")
record StatusLine(
        @JsonUnwrapped Covered covered,
        @JsonUnwrapped Amounts amounts,
        Committed committed,
        FundedHours hours,
        ExpectedOutcome forecast,
        @JsonUnwrapped Judgement judgement,
        @Schema(maxItems = 12) List<StatusMonth> months) {

    /** The allocation, or the values that the allocations of a group share. */
    @Schema(hidden = true)
    record Covered(
            @Schema(description = "Id of the allocation; absent for groups") @Nullable UUID allocation,
            // Rounds that were frozen earlier have it as "note".
            @JsonAlias("note")
                    @Schema(
                            description = "Code of the budget note; absent for groups",
                            examples = "KF042",
                            maxLength = 30)
                    @Nullable
                    String budgetNote,
            @Schema(
                            description = "Line of the budget note, in Danish; absent for groups",
                            examples = "Vejledning, BIF",
                            maxLength = 200)
                    @Nullable
                    String line,
            @Nullable Administration administration,
            @Nullable Committee committee,
            @Schema(description = "Grant (bevilling)", examples = "3510", maxLength = 4) @Nullable String grant) {
        static final Covered ALL = new Covered(null, null, null, null, null, null);

        static Covered of(AllocationFacts facts) {
            AllocationFacts.Owner owner = facts.owner();
            return new Covered(
                    facts.id(), facts.note(), facts.line(), owner.administration(), owner.committee(), owner.grant());
        }

        static Covered ofGroup(AllocationFacts.Owner owner, boolean withGrant) {
            return new Covered(
                    null, null, null, owner.administration(), owner.committee(), withGrant ? owner.grant() : null);
        }
    }

    /** The money that there is, and what is left of it. */
    @Schema(hidden = true)
    record Amounts(
            BigDecimal adopted,
            @Schema(description = "Adopted amount plus all decided adjustments") BigDecimal adjusted,
            @Schema(description = "Sum of the postings, including reversals") BigDecimal spent,
            @Schema(description = "`adjusted` minus `spent` minus `committed.total`") BigDecimal remaining) {}

    /** How far the outcome is off the budget. */
    @Schema(hidden = true)
    record Judgement(
            @Schema(description = "Forecast minus `adjusted`; positive if more will be spent than budgeted")
                    BigDecimal deviation,
            @Schema(description = "Deviation in per cent of `adjusted`, with one decimal; absent if `adjusted` is 0")
                    @Nullable
                    BigDecimal deviationPercent,
            Light light,
            @Schema(
                            description =
                                    "True if decided adjustments took the allocation, or one of the group, below zero; otherwise "
                                            + "absent. The light of such an allocation is RED")
                    @Nullable
                    Boolean belowZero) {}

    @Schema(name = "BudgetCommitted", description = "Amounts that are committed and not yet posted, in DKK")
    record Committed(
            @Schema(description = "Cost of the hours worked and planned, minus the salaries posted for their month")
                    BigDecimal hours,
            @Schema(description = "Planned cost of events, minus what is posted for them") BigDecimal events,
            @Schema(description = "Sum of hours and events") BigDecimal total) {}

    @Schema(name = "BudgetForecast", description = "The forecast for the end of the year, in DKK")
    record ExpectedOutcome(
            @Schema(description = "Basis of the forecast; for a group, that of its allocations without an override")
                    ForecastBasis method,
            BigDecimal amount,
            @Schema(description = "Forecast by the method RUN_RATE") BigDecimal runRate,
            @Schema(description = "Forecast by the method PLAN") BigDecimal plan,
            @Schema(description = "Forecast by the method CREDIBILITY; absent in old forecast rounds") @Nullable
                    BigDecimal credibility,
            @Schema(
                            description =
                                    "Range that holds the outcome in about eight of ten years; absent if the forecast is an override")
                    @Nullable
                    OutcomeRange range,
            @Schema(description = "The manual override; only for an allocation") @Nullable
                    ForecastOverrideView override) {}

    @Schema(
            name = "BudgetForecastRange",
            description =
                    "Range of the outcome in DKK. The range of a group is narrower than the sum of the ranges of its "
                            + "allocations")
    record OutcomeRange(
            @Schema(description = "Lower end") BigDecimal low, @Schema(description = "Upper end") BigDecimal high) {}

    static StatusLine ofAllocation(
            AllocationLedger ledger, Figures figures, ForecastBasis basis, Thresholds thresholds) {
        return of(
                Covered.of(ledger.facts()),
                figures,
                expected(figures, basis, ledger.override()),
                ledger.isBelowZero(),
                thresholds);
    }

    static StatusLine ofGroup(
            Covered covered, Figures figures, ForecastBasis basis, boolean belowZero, Thresholds thresholds) {
        return of(covered, figures, expected(figures, basis, null), belowZero, thresholds);
    }

    private static ExpectedOutcome expected(
            Figures figures, ForecastBasis basis, @Nullable ForecastOverrideView override) {
        Figures.YearEnd outcome = figures.outcome();
        BigDecimal amount = outcome.expected().sum();
        return new ExpectedOutcome(
                basis,
                amount,
                outcome.runRate(),
                outcome.byPlan(),
                outcome.byCredibility(),
                basis == ForecastBasis.MANUAL
                        ? null
                        : new OutcomeRange(
                                outcome.range().low(amount), outcome.range().high(amount)),
                override);
    }

    private static StatusLine of(
            Covered covered, Figures figures, ExpectedOutcome forecast, boolean belowZero, Thresholds thresholds) {
        Figures.CommittedMonths committed = figures.committed();
        BigDecimal adjusted = figures.budget().adjusted();
        BigDecimal deviation = figures.deviation();
        return new StatusLine(
                covered,
                new Amounts(
                        figures.budget().adopted(), adjusted, figures.spent().sum(), figures.remaining()),
                new Committed(
                        committed.hours().sum(),
                        committed.events().sum(),
                        committed.total().sum()),
                figures.hours(),
                forecast,
                new Judgement(
                        deviation,
                        adjusted.signum() == 0
                                ? null
                                : deviation.movePointRight(2).divide(adjusted.abs(), 1, RoundingMode.HALF_UP),
                        thresholds.of(deviation, adjusted, covered.allocation() != null && belowZero),
                        belowZero ? Boolean.TRUE : null),
                figures.months());
    }
}
