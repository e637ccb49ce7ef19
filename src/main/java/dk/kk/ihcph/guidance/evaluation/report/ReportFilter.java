package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of reports. */
public class ReportFilter implements ParameterBean {
    @QueryParam("status")
    @Parameter(description = "Only with this status")
    public @Nullable ReportStatus status;

    @QueryParam("budgetNote")
    @Pattern(regexp = "^" + LineTerms.NOTE_CODE + "$", message = "{pattern.budgetNote}")
    @Parameter(description = "Only of the budget note with this code", example = "KF042")
    public @Nullable String budgetNote;

    @QueryParam("year")
    @Min(2000)
    @Max(2100)
    @Parameter(description = "Only of periods that begin in this year")
    public @Nullable Integer year;
}
