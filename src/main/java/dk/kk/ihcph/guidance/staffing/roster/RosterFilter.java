package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

public class RosterFilter implements ParameterBean {
    @QueryParam("status")
    @Parameter(description = "Only those in this status", example = "PROPOSED")
    public @Nullable RosterStatus status;
}
