package dk.kk.ihcph.guidance.staffing.template;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

public class ShiftTemplateFilter implements ParameterBean {
    @QueryParam("administration")
    @Parameter(description = "Only those of this administration", example = "BIF")
    public @Nullable Administration administration;
}
