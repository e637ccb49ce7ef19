package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /referrals}: what the caller's side sent and got. */
@Path("/referrals")
class ReferralResource {
    private static final String BY_ID = "/{id}";
    private static final String ID = "Id of the referral";

    private final ReferralService referrals;

    ReferralResource(ReferralService referrals) {
        this.referrals = referrals;
    }

    @GET
    @PermissionsAllowed(Permission.REFERRAL_READ)
    @Operation(
            operationId = "listReferrals",
            summary = "List referrals",
            description =
                    """
                    Lists referrals that the caller's administrations sent or received, or that the caller's \
                    municipality received as a partner, newest first. Reading them is audited.""")
    @APIResponse(responseCode = "200", description = "A page of referrals")
    public Page<ReferralView> list(@Valid @BeanParam ReferralFilter filter, @Valid @BeanParam PageRequest page) {
        return referrals.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.REFERRAL_READ)
    @Operation(
            operationId = "getReferral",
            summary = "Get a referral",
            description =
                    """
                    Returns a referral to its sender and its recipient; others get 404. Reading it is audited.""")
    @APIResponse(responseCode = "200", description = "The referral")
    public ReferralView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return referrals.get(id);
    }

    @POST
    @Path(BY_ID + "/accept")
    @Idempotent
    @PermissionsAllowed(Permission.REFERRAL_ANSWER)
    @Operation(
            operationId = "acceptReferral",
            summary = "Accept a referral",
            description =
                    """
                    Accepts a sent referral until the end of `dueOn`, by its recipient. The sender accepts for an \
                    offer, which has no login.""")
    @APIResponse(responseCode = "200", description = "The accepted referral")
    public ReferralView accept(@Parameter(description = ID) @PathParam("id") UUID id) {
        return referrals.accept(id);
    }

    @POST
    @Path(BY_ID + "/decline")
    @Idempotent
    @PermissionsAllowed(Permission.REFERRAL_ANSWER)
    @Operation(
            operationId = "declineReferral",
            summary = "Decline a referral",
            description =
                    """
                    Declines a sent referral with a reason until the end of `dueOn`, by its recipient, or by the \
                    sender for a referral to an offer.""")
    @APIResponse(responseCode = "200", description = "The declined referral")
    public ReferralView decline(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ReferralDecline no) {
        return referrals.decline(id, no);
    }

    @POST
    @Path(BY_ID + "/complete")
    @Idempotent
    @PermissionsAllowed(Permission.REFERRAL_ANSWER)
    @Operation(
            operationId = "completeReferral",
            summary = "Complete a referral",
            description =
                    """
                    Ends an accepted referral with its outcome, by its recipient, or by the sender for a referral to \
                    an offer. A referral to an offer can be completed without acceptance. An accepted referral \
                    without a report is completed after 180 days with the outcome `UNKNOWN`.""")
    @APIResponse(responseCode = "200", description = "The completed referral")
    public ReferralView complete(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ReferralCompletion done) {
        return referrals.complete(id, done);
    }

    @POST
    @Path(BY_ID + "/withdraw")
    @Idempotent
    @PermissionsAllowed(Permission.REFERRAL_WRITE)
    @Operation(
            operationId = "withdrawReferral",
            summary = "Withdraw a referral",
            description = "Withdraws a referral that is not answered, by its sender.")
    @APIResponse(responseCode = "200", description = "The withdrawn referral")
    public ReferralView withdraw(@Parameter(description = ID) @PathParam("id") UUID id) {
        return referrals.withdraw(id);
    }
}
