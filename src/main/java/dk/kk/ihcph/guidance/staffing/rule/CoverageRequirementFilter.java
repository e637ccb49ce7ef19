package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

public class CoverageRequirementFilter implements ParameterBean {
    @QueryParam("administration")
    @Parameter(description = "Only those of this administration", example = "BIF")
    public @Nullable Administration administration;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only those at this location", example = "KEH")
    public @Nullable String location;

    @QueryParam("validOn")
    @Parameter(description = "Only requirements in force on this local day")
    public @Nullable LocalDate validOn;
}
