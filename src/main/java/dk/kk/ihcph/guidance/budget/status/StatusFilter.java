package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.LineTerms;
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
    @Parameter(description = "Budget year; without it, the year of asOf", example = "2026")
    public @Nullable Integer year;

    @QueryParam("asOf")
    @Size(max = 40)
    @Parameter(
            description =
                    "Only what was recorded by then: the end of a local day, or an instant. Without it, or where it"
                            + " has not passed, now",
            example = "2026-06-30")
    public @Nullable String asOf;

    @QueryParam("administration")
    @Parameter(description = "Only of this administration", example = "KFF")
    public @Nullable Administration administration;

    @QueryParam("note")
    @Size(max = 30)
    @Pattern(regexp = "^" + LineTerms.NOTE_CODE + "$", message = "{pattern.budgetNote}")
    @Parameter(description = "Only from the note with this code", example = "KF042")
    public @Nullable String note;

    @QueryParam("method")
    @Parameter(
            description = "Compute the outcome so, overrides left out; without it as configured, and overrides count",
            example = "RUN_RATE")
    public @Nullable ForecastMethod method;

    boolean covers(AllocationFacts allocation) {
        return (administration == null || administration == allocation.administration())
                && (note == null || note.equals(allocation.note()));
    }
}
