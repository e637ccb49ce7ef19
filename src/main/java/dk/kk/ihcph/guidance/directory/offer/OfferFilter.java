package dk.kk.ihcph.guidance.directory.offer;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of offers. */
public class OfferFilter implements ParameterBean {
    @QueryParam("topic")
    @Size(max = 50)
    @Parameter(description = "Only offers that help with this topic", example = "DANISH_CLASSES")
    public @Nullable String topic;

    @QueryParam("active")
    @DefaultValue("true")
    @Parameter(description = "`false`: only retired offers; default: only active ones", example = "true")
    public boolean active;
}
