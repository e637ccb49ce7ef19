package dk.kk.ihcph.guidance.budget.round;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of rounds. */
public class RoundFilter implements ParameterBean {
    @QueryParam("year")
    @Min(2000)
    @Max(2100)
    @Parameter(description = "Only of this budget year")
    public @Nullable Integer year;
}
