package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of unit costs: the period and the unit. */
public class UnitCostFilter implements ParameterBean {
    @QueryParam("from")
    @Parameter(description = "First local day, included. Default: 1 January of the year of the last day")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description =
                    "Local day after the last one, excluded, at most 10 years after `from`. Default: tomorrow, or the end of the "
                            + "year of `from` if that is earlier")
    public @Nullable LocalDate to;

    @QueryParam("basis")
    @Parameter(description = "Whether to divide what was spent or the budget. Default: SPENT")
    public @Nullable CostBasis basis;

    @QueryParam("budgetNote")
    @Pattern(regexp = "^" + LineTerms.NOTE_CODE + "$", message = "{pattern.budgetNote}")
    @Parameter(
            description =
                    "Only the costs of the budget note with this code; the quantities are those of the whole service",
            example = "KF042")
    public @Nullable String budgetNote;

    LocalPeriod period(LocalDate today) {
        DayRange.refuseImplausible(from, to);
        LocalDate end = to != null ? to : end(today);
        return LocalPeriod.of(from != null ? from : end.minusDays(1).withDayOfYear(1), end);
    }

    private LocalDate end(LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        LocalDate endOfYear = from == null ? tomorrow : from.plusYears(1).withDayOfYear(1);
        return endOfYear.isBefore(tomorrow) ? endOfYear : tomorrow;
    }
}
