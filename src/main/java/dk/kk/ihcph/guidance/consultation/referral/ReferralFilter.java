package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Selects referrals of the caller's side. */
public class ReferralFilter implements ParameterBean {
    @QueryParam("direction")
    @Parameter(description = "Only what the caller's side sent, or got; both when left out")
    public @Nullable ReferralDirection direction;

    @QueryParam("status")
    @Parameter(description = "Only in this status")
    public @Nullable ReferralStatus status;

    @QueryParam("from")
    @Parameter(description = "Only those that this administration sent")
    public @Nullable Administration from;

    @QueryParam("to")
    @Size(max = 50)
    @Pattern(regexp = "^([0-9]{4}|[A-Z][A-Z0-9_]{1,49})$", message = "{pattern.recipient}")
    @Parameter(description = "Only those to this administration, municipality or offer, by its code", example = "0147")
    public @Nullable String to;
}
