package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

public class StaffingHoursFilter implements ParameterBean {
    @QueryParam("year")
    @Min(2000)
    @Max(2100)
    @Parameter(description = "Calendar year; default: the current year", example = "2026")
    public @Nullable Integer year;

    @QueryParam("staff")
    @Parameter(description = "Only the hours of this staff member")
    public @Nullable UUID staff;

    @QueryParam("administration")
    @Parameter(description = "Only the hours of this administration; default: both", example = "BIF")
    public @Nullable Administration administration;
}
