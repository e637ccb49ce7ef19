package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of lines. */
public class JobLineFilter implements ParameterBean {
    @QueryParam("status")
    @Parameter(description = "Only lines with this status")
    public @Nullable LineStatus status;
}
