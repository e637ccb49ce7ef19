package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Selects referrals of the caller's side. */
public class ReferralFilter implements ParameterBean {
    @QueryParam("consultation")
    @Parameter(description = "Only referrals of this consultation")
    public @Nullable UUID consultation;

    @QueryParam("direction")
    @Parameter(description = "`OUTBOX`: only sent by the caller's side; `INBOX`: only received by it; default: both")
    public @Nullable ReferralDirection direction;

    @QueryParam("status")
    @Parameter(description = "Only referrals in this status")
    public @Nullable ReferralStatus status;

    @QueryParam("sender")
    @Parameter(description = "Only referrals that this administration sent")
    public @Nullable Administration sender;

    @QueryParam("recipient")
    @Size(max = 50)
    @Pattern(regexp = "^([0-9]{4}|[A-Z][A-Z0-9_]{1,49})$", message = "{pattern.recipient}")
    @Parameter(
            description = "Only referrals to this administration, municipality or offer, by its code",
            example = "0147")
    public @Nullable String recipient;
}
