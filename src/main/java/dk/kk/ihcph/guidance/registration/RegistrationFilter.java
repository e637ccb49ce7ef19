package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of registrations. */
public class RegistrationFilter implements ParameterBean {
    @QueryParam("status")
    @Parameter(description = "Only in this status", example = "WAITING")
    public @Nullable RegistrationStatus status;

    @QueryParam("source")
    @Parameter(description = "Only made by these", example = "PARTNER")
    public @Nullable RegistrationSource source;
}
