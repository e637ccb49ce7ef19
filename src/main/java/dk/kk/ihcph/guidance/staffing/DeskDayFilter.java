package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.web.ParameterBean;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which desk days are asked for. */
public class DeskDayFilter implements ParameterBean {
    @QueryParam("administration")
    @Parameter(description = "Only of this administration", example = "BIF")
    public @Nullable Administration administration;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only at this location", example = "KEH")
    public @Nullable String location;
}
