package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of registrations. */
public class RegistrationFilter implements ParameterBean {
    @QueryParam("status")
    @Parameter(description = "Only registrations in this status")
    public @Nullable RegistrationStatus status;

    @QueryParam("source")
    @Parameter(description = "Only registrations from this source")
    public @Nullable RegistrationSource source;
}
