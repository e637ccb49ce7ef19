package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.budget.forecast.AsOf;
import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import dk.kk.ihcph.guidance.budget.ledger.AllocationFacts;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the status: the year, the instant, and the allocations. */
public class StatusFilter implements ParameterBean {
    @QueryParam("year")
    @Min(2000)
    @Max(2100)
    @Parameter(description = "Budget year. Default: the year of `asOf`")
    public @Nullable Integer year;

    @QueryParam("asOf")
    @Pattern(regexp = AsOf.PATTERN, message = "{pattern.asOf}")
    @Parameter(
            description = "Counts only what was recorded by then: an instant, or a local day, which counts to its end."
                    + " Default, and latest possible: now",
            example = "2026-06-30")
    public @Nullable String asOf;

    @QueryParam("administration")
    @Parameter(description = "Only of this administration")
    public @Nullable Administration administration;

    @QueryParam("budgetNote")
    @Size(max = 30)
    @Pattern(regexp = "^" + LineTerms.NOTE_CODE + "$", message = "{pattern.budgetNote}")
    @Parameter(description = "Only from the budget note with this code", example = "KF042")
    public @Nullable String budgetNote;

    @QueryParam("method")
    @Parameter(
            description =
                    "Forces this forecast method and ignores manual overrides. Default: the configured method, with "
                            + "overrides")
    public @Nullable ForecastMethod method;

    boolean covers(AllocationFacts allocation) {
        return (administration == null || administration == allocation.administration())
                && (budgetNote == null || budgetNote.equals(allocation.note()));
    }
}
