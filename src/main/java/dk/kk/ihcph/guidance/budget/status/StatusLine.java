package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.forecast.ForecastBasis;
import dk.kk.ihcph.guidance.budget.forecast.ForecastOverrideView;
import dk.kk.ihcph.guidance.budget.ledger.AllocationFacts;
import dk.kk.ihcph.guidance.budget.ledger.AllocationLedger;
import dk.kk.ihcph.guidance.budget.ledger.Figures;
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
        @Schema(description = "Grant (bevilling)", examples = "3510", maxLength = 4) @Nullable String grant,
        @Schema(description = "Adopted", examples = "623000.00") BigDecimal adopted,
        @Schema(description = "Adopted and all decided adjustments", examples = "623000.00") BigDecimal adjusted,
        @Schema(description = "Posted, reversals counted", examples = "51916.67") BigDecimal spent,
        Committed committed,
        @Schema(description = "Adjusted less spent less committed", examples = "571083.33") BigDecimal remaining,
        FundedHours hours,
        ExpectedOutcome forecast,
        @Schema(description = "Forecast less adjusted; above 0 where more is expected than there is", examples = "0.00")
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
                Boolean belowZero,
        @Schema(description = "The year by month, January to December", maxItems = 12) List<StatusMonth> months) {

    @Schema(name = "BudgetCommitted", description = "What is bound and not yet posted, in DKK")
    record Committed(
            @Schema(description = "Hours worked and planned in months whose salary is not posted", examples = "0.00")
                    BigDecimal hours,
            @Schema(description = "Planned cost of events beyond what is posted for them", examples = "0.00")
                    BigDecimal events,
            @Schema(description = "Both", examples = "0.00") BigDecimal total) {}

    @Schema(name = "BudgetHours", description = "Hours of the year")
    record FundedHours(
            @Schema(description = "FTE times the annual norm of 1,263", examples = "1263.00") BigDecimal funded,
            @Schema(description = "Worked, of the funded ones", examples = "105.25") BigDecimal worked,
            @Schema(description = "Planned and not yet worked, of the funded ones", examples = "1157.75")
                    BigDecimal planned) {}

    @Schema(name = "BudgetForecast", description = "What is expected at the end of the year, in DKK")
    record ExpectedOutcome(
            @Schema(
                            description =
                                    "What the amount rests on; of a group, of those of its allocations that nobody overrode")
                    ForecastBasis method,
            @Schema(description = "The forecast", examples = "623000.00") BigDecimal amount,
            @Schema(description = "By the run rate", examples = "623000.04") BigDecimal runRate,
            @Schema(description = "By the plan", examples = "623000.00") BigDecimal plan,
            @Schema(description = "Where somebody knows better; of an allocation only") @Nullable
                    ForecastOverrideView override) {}

    static StatusLine ofAllocation(
            AllocationLedger ledger, Figures figures, ForecastBasis basis, Thresholds thresholds) {
        AllocationFacts facts = ledger.facts();
        return of(
                facts,
                true,
                facts.administration(),
                facts.grant(),
                figures,
                basis,
                ledger.override(),
                ledger.isBelowZero(),
                thresholds);
    }

    /** Makes the line of a group that shares an administration, and possibly a grant, or the line of all. */
    static StatusLine ofGroup(
            @Nullable AllocationFacts shared,
            @Nullable String grant,
            Figures figures,
            ForecastBasis basis,
            boolean belowZero,
            Thresholds thresholds) {
        return of(
                shared,
                false,
                shared == null ? null : shared.administration(),
                grant,
                figures,
                basis,
                null,
                belowZero,
                thresholds);
    }

    private static StatusLine of(
            @Nullable AllocationFacts facts,
            boolean single,
            @Nullable Administration administration,
            @Nullable String grant,
            Figures figures,
            ForecastBasis basis,
            @Nullable ForecastOverrideView override,
            boolean belowZero,
            Thresholds thresholds) {
        AllocationFacts own = single ? facts : null;
        BigDecimal adjusted = figures.adjusted();
        BigDecimal deviation = figures.deviation();
        return new StatusLine(
                own == null ? null : own.id(),
                own == null ? null : own.note(),
                own == null ? null : own.line(),
                administration,
                facts == null ? null : facts.committee(),
                grant,
                figures.adopted(),
                adjusted,
                figures.spent().sum(),
                new Committed(
                        figures.committedHours().sum(),
                        figures.committedEvents().sum(),
                        figures.committed().sum()),
                figures.remaining(),
                new FundedHours(figures.fundedHours(), figures.workedHours(), figures.plannedHours()),
                new ExpectedOutcome(basis, figures.expected().sum(), figures.runRate(), figures.byPlan(), override),
                deviation,
                adjusted.signum() == 0
                        ? null
                        : deviation.movePointRight(2).divide(adjusted.abs(), 1, RoundingMode.HALF_UP),
                thresholds.of(deviation, adjusted, single && belowZero),
                belowZero ? Boolean.TRUE : null,
                figures.months());
    }
}
