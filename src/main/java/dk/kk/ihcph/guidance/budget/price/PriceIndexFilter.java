package dk.kk.ihcph.guidance.budget.price;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of rates. */
public class PriceIndexFilter implements ParameterBean {
    @QueryParam("year")
    @Min(2000)
    @Max(2100)
    @Parameter(description = "Only of this year")
    public @Nullable Integer year;

    @QueryParam("revisions")
    @DefaultValue("LATEST")
    @Parameter(description = "Whether to list the latest revision of each year, or all revisions", example = "ALL")
    public Revisions revisions = Revisions.LATEST;
}
