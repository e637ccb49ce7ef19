package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of posting rules. */
public class PostingRuleFilter implements ParameterBean {
    @QueryParam("administration")
    @Parameter(description = "Only of this administration")
    public @Nullable Administration administration;
}
