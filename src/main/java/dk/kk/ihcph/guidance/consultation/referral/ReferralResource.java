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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /referrals}: what the caller's side sent and got. */
@Path("/referrals")
@Tag(name = "Service desk")
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
            summary = "Inbox and outbox",
            description =
                    "The referrals that the caller's administrations sent or got, or that the caller's municipality got as a"
                            + " partner; newest first. Reading them is audited.")
    @APIResponse(responseCode = "200", description = "A page of referrals")
    public Page<ReferralView> list(@Valid @BeanParam ReferralFilter filter, @Valid @BeanParam PageRequest page) {
        return referrals.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.REFERRAL_READ)
    @Operation(
            operationId = "getReferral",
            summary = "A referral",
            description = "One referral, for its two sides only; with an ETag. Reading it is audited.")
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
                    "By the side it was sent to, until the end of the day it is due; where that is an offer, by the side"
                            + " that sent it, once the offer said so.")
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
            description = "With a reason; by who could accept it, and as long.")
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
            summary = "Report what came of a referral",
            description =
                    "Ends an accepted referral with its outcome; by who could accept it. One to an offer can be completed"
                            + " without being accepted first. One that nobody reports on is closed after 180 days, its"
                            + " outcome UNKNOWN.")
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
            description = "By the side that sent it, as long as it is not answered.")
    @APIResponse(responseCode = "200", description = "The withdrawn referral")
    public ReferralView withdraw(@Parameter(description = ID) @PathParam("id") UUID id) {
        return referrals.withdraw(id);
    }
}
