package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The accepted chance of an overfull room. */
public class TurnoutRisk implements ParameterBean {
    private static final double DEFAULT = 0.05;

    @QueryParam("risk")
    @DecimalMin("0.001")
    @DecimalMax("0.5")
    @Parameter(description = "The accepted chance of an overfull room. Default: 0.05", example = "0.05")
    public @Nullable BigDecimal risk;

    double taken() {
        return risk == null ? DEFAULT : risk.doubleValue();
    }
}
