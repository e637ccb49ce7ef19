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
    @Parameter(description = "First local day; default the first of January of the year of to", example = "2026-01-01")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(
            description =
                    "The local day after the last, at most 10 years after from; default tomorrow, or the end of the"
                            + " year of from if that is earlier",
            example = "2026-07-01")
    public @Nullable LocalDate to;

    @QueryParam("basis")
    @Parameter(description = "What is divided; default SPENT", example = "BUDGET")
    public @Nullable CostBasis basis;

    @QueryParam("note")
    @Pattern(regexp = "^" + LineTerms.NOTE_CODE + "$", message = "{pattern.budgetNote}")
    @Parameter(
            description = "Only the money of the note with this code; what came of it is not told apart",
            example = "KF042")
    public @Nullable String note;

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
