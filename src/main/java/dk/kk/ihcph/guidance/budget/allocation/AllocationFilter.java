package dk.kk.ihcph.guidance.budget.allocation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of allocations, for lists and totals. */
public class AllocationFilter implements ParameterBean {
    @QueryParam("year")
    @Min(2000)
    @Max(2100)
    @Parameter(description = "Only of this budget year")
    public @Nullable Integer year;

    @QueryParam("administration")
    @Parameter(description = "Only of this administration")
    public @Nullable Administration administration;

    @QueryParam("committee")
    @Parameter(description = "Only of this committee")
    public @Nullable Committee committee;

    @QueryParam("grant")
    @Pattern(regexp = LineTerms.GRANT, message = "{pattern.grant}")
    @Parameter(description = "Only of this grant (bevilling)", example = "1060")
    public @Nullable String grant;

    @QueryParam("controlArea")
    @Parameter(description = "Only of this control area")
    public @Nullable ControlArea controlArea;

    @QueryParam("budgetNote")
    @Pattern(regexp = "^" + LineTerms.NOTE_CODE + "$", message = "{pattern.budgetNote}")
    @Parameter(description = "Only from the budget note with this code", example = "KF042")
    public @Nullable String budgetNote;

    @QueryParam("direction")
    @Parameter(description = "Only expenditure or only income")
    public @Nullable Direction direction;

    /** Returns the conditions on an {@code Allocation a}. */
    Query query() {
        return new Query()
                .where("a.year = :year", "year", year)
                .where("a.terms.administration = :administration", "administration", administration)
                .where("a.terms.committee = :committee", "committee", committee)
                .where("a.terms.grant = :grant", "grant", grant)
                .where("a.terms.controlArea = :controlArea", "controlArea", controlArea)
                .where("a.note = :budgetNote", "budgetNote", budgetNote)
                .where("a.terms.direction = :direction", "direction", direction);
    }
}
