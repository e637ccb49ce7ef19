package dk.kk.ihcph.guidance.budget.status;

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
        description =
                "The status of an allocation, a grant, an administration or of all, in DKK; what its allocations do"
                        + " not have in common is absent")
record StatusLine(
        @JsonUnwrapped Covered covered,
        @JsonUnwrapped Amounts amounts,
        Committed committed,
        FundedHours hours,
        ExpectedOutcome forecast,
        @JsonUnwrapped Judgement judgement,
        @Schema(description = "The year by month, January to December", maxItems = 12) List<StatusMonth> months) {

    /** The allocation, or the values that the allocations of a group share. */
    @Schema(hidden = true)
    record Covered(
            @Schema(description = "Id of the allocation; absent of groups") @Nullable UUID allocation,
            @Schema(description = "Code of the note; absent of groups", examples = "KF042", maxLength = 30) @Nullable
                    String note,
            @Schema(
                            description = "Label of the note's line, in Danish; absent of groups",
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
            @Schema(description = "Adopted", examples = "623000.00") BigDecimal adopted,
            @Schema(description = "Adopted and all decided adjustments", examples = "623000.00") BigDecimal adjusted,
            @Schema(description = "Posted, reversals counted", examples = "51916.67") BigDecimal spent,
            @Schema(description = "Adjusted less spent less committed", examples = "571083.33") BigDecimal remaining) {}

    /** How far the outcome is off the budget. */
    @Schema(hidden = true)
    record Judgement(
            @Schema(
                            description = "Forecast less adjusted; above 0 where more is expected than there is",
                            examples = "0.00")
                    BigDecimal deviation,
            @Schema(
                            description =
                                    "Deviation in per cent of the adjusted budget, with one decimal; absent where that"
                                            + " is 0",
                            examples = "0.0")
                    @Nullable
                    BigDecimal deviationPercent,
            Light light,
            @Schema(
                            description =
                                    "True where decided adjustments took the allocation, or one of the group, below zero;"
                                            + " absent otherwise. The light of the allocation is then RED",
                            examples = "true")
                    @Nullable
                    Boolean belowZero) {}

    @Schema(name = "BudgetCommitted", description = "What is bound and not yet posted, in DKK")
    record Committed(
            @Schema(
                            description = "Hours worked and planned, beyond the salary posted for their month",
                            examples = "0.00")
                    BigDecimal hours,
            @Schema(description = "Planned cost of events beyond what is posted for them", examples = "0.00")
                    BigDecimal events,
            @Schema(description = "Both", examples = "0.00") BigDecimal total) {}

    @Schema(name = "BudgetForecast", description = "What is expected at the end of the year, in DKK")
    record ExpectedOutcome(
            @Schema(
                            description =
                                    "What the amount rests on; of a group, of those of its allocations that nobody overrode")
                    ForecastBasis method,
            @Schema(description = "The forecast", examples = "623000.00") BigDecimal amount,
            @Schema(description = "By the run rate", examples = "623000.04") BigDecimal runRate,
            @Schema(description = "By the plan", examples = "623000.00") BigDecimal plan,
            @Schema(
                            description =
                                    "By the plan, adjusted by the deviation to date; absent in a forecast round that was"
                                            + " frozen before this method existed",
                            examples = "623000.00")
                    @Nullable
                    BigDecimal credibility,
            @Schema(
                            description =
                                    "Range that holds the outcome in about eight of ten years; absent where the amount is"
                                            + " an override")
                    @Nullable
                    OutcomeRange range,
            @Schema(description = "Where somebody knows better; of an allocation only") @Nullable
                    ForecastOverrideView override) {}

    @Schema(
            name = "BudgetForecastRange",
            description =
                    "Range of the outcome, in DKK. The range of a group is narrower than the sum of its allocations'")
    record OutcomeRange(
            @Schema(description = "Lower end", examples = "585000.00") BigDecimal low,
            @Schema(description = "Upper end", examples = "642000.00") BigDecimal high) {}

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
