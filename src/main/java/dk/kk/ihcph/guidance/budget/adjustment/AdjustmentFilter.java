package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of adjustments. */
public class AdjustmentFilter implements ParameterBean {
    @QueryParam("allocation")
    @Parameter(description = "Only adjustments that change this allocation")
    public @Nullable UUID allocation;

    @QueryParam("year")
    @Min(2000)
    @Max(2100)
    @Parameter(description = "Only adjustments that change an allocation of this budget year")
    public @Nullable Integer year;

    @QueryParam("status")
    @Parameter(description = "Only with this status")
    public @Nullable AdjustmentStatus status;

    @QueryParam("kind")
    @Parameter(description = "Only of this kind")
    public @Nullable AdjustmentKind kind;

    @QueryParam("administration")
    @Parameter(description = "Only adjustments that this administration proposed")
    public @Nullable Administration administration;
}
