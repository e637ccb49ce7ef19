package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of the caller's jobs. */
public class JobFilter implements ParameterBean {
    @QueryParam("type")
    @Parameter(description = "Only jobs of this type")
    public @Nullable JobType type;

    @QueryParam("status")
    @Parameter(description = "Only jobs with this status")
    public @Nullable JobStatus status;
}
