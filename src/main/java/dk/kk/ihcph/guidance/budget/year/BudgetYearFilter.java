package dk.kk.ihcph.guidance.budget.year;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of years. */
public class BudgetYearFilter implements ParameterBean {
    @QueryParam("administration")
    @Parameter(description = "Only of this administration")
    public @Nullable Administration administration;

    @QueryParam("year")
    @Min(2000)
    @Max(2100)
    @Parameter(description = "Only of this year")
    public @Nullable Integer year;

    @QueryParam("status")
    @Parameter(description = "Only with this status")
    public @Nullable BudgetYearStatus status;

    Query query() {
        return new Query()
                .where("administration = :administration", "administration", administration)
                .where("year = :year", "year", year)
                .where("status = :status", "status", status);
    }
}
