package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of adjustments. */
public class AdjustmentFilter implements ParameterBean {
    @QueryParam("status")
    @Parameter(description = "Only in this state", example = "PENDING")
    public @Nullable AdjustmentStatus status;

    @QueryParam("kind")
    @Parameter(description = "Only of this kind", example = "TRANSFER")
    public @Nullable AdjustmentKind kind;

    @QueryParam("administration")
    @Parameter(description = "Only those that this administration proposed", example = "KFF")
    public @Nullable Administration administration;
}
