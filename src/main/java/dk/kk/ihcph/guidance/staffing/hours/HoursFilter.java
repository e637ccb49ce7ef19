package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

public class HoursFilter implements ParameterBean {
    @QueryParam("year")
    @Min(2000)
    @Max(2100)
    @Parameter(description = "The year; default: the current one", example = "2026")
    public @Nullable Integer year;
}
