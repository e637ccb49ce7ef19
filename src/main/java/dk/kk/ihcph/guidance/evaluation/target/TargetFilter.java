package dk.kk.ihcph.guidance.evaluation.target;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of the list of targets. */
public class TargetFilter implements ParameterBean {
    @QueryParam("indicator")
    @Size(max = 50)
    @Parameter(description = "Only of this indicator", example = "CONSULTATIONS_PER_MONTH")
    public @Nullable String indicator;

    @QueryParam("status")
    @Parameter(description = "Only with this status")
    public @Nullable TargetStatus status;

    @QueryParam("validOn")
    @Parameter(description = "Only approved targets that apply on this local day")
    public @Nullable LocalDate validOn;
}
