package dk.kk.ihcph.guidance.budget.status;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the status, with a choice of format. */
public class FormatFilter extends StatusFilter {
    @QueryParam("format")
    @Size(max = 4)
    @Pattern(regexp = "^(json|csv|xlsx)$", message = "{pattern.format}")
    @Parameter(description = "json, csv or xlsx; counts before the header Accept", example = "csv")
    public @Nullable String format;
}
