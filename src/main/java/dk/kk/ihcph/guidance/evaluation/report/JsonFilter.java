package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which figures of a report are asked for. */
public class JsonFilter implements ParameterBean {
    @QueryParam("withoutSmallCells")
    @Parameter(
            description = "Hide the figures that rest on fewer than five people, as all see it but coordinators and"
                    + " controllers; false is 403 for those. Default: all that the caller may see",
            example = "true")
    public @Nullable Boolean withoutSmallCells;
}
