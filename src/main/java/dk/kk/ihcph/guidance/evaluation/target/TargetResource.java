package dk.kk.ihcph.guidance.evaluation.target;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /indicator-targets}: proposed, approved and ended. */
@Path("/indicator-targets")
class TargetResource {
    private static final String ID = "Id of the target";
    private static final String SEEN = "ETag of the version that the caller has seen; optional";

    private final TargetService targets;

    TargetResource(TargetService targets) {
        this.targets = targets;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "listIndicatorTargets",
            summary = "Indicator targets",
            description = "Lists the proposed, approved and withdrawn targets, the oldest proposal first. For "
                    + "coordinators, controllers, evaluators, auditors and administrators.")
    @APIResponse(responseCode = "200", description = "A page of targets")
    public Page<TargetView> list(@Valid @BeanParam TargetFilter filter, @Valid @BeanParam PageRequest page) {
        return targets.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getIndicatorTarget",
            summary = "An indicator target",
            description =
                    "Returns the value of a target, the decision behind it, the days on which it applies, and its "
                            + "approvals. For coordinators, controllers, evaluators, auditors and administrators.")
    @APIResponse(responseCode = "200", description = "The target")
    public TargetView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return targets.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.EVALUATION_WRITE)
    @Operation(
            operationId = "proposeIndicatorTarget",
            summary = "Propose an indicator target",
            description =
                    "Proposes a target for an indicator. It applies when the other administration has approved it. "
                            + "`from` may be in the past. With `supersedes` the named target ends on the first day of this "
                            + "one. For controllers. 422 if the value is impossible in the unit of the indicator, or if the "
                            + "indicator has no preferred direction.")
    @APIResponse(responseCode = "201", description = "The proposed target")
    public RestResponse<TargetView> propose(@Valid @NotNull TargetTerms terms) {
        TargetView target = targets.propose(terms);
        return AnswerConventions.created("indicator-targets/" + target.id(), target);
    }

    @POST
    @Path("/{id}/approve")
    @Idempotent
    @PermissionsAllowed(Permission.EVALUATION_WRITE)
    @Operation(
            operationId = "approveIndicatorTarget",
            summary = "Approve an indicator target or its end",
            description = "Approves a proposed target, or the proposed end of an approved one, for the caller's "
                    + "administration. A second approval changes nothing. For controllers. 409 if another approved "
                    + "target of the indicator applies on some of the same days.")
    @APIResponse(responseCode = "200", description = "The target with its approvals")
    public TargetView approve(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return targets.approve(id, ifMatch);
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @PermissionsAllowed(Permission.EVALUATION_WRITE)
    @Operation(
            operationId = "withdrawIndicatorTarget",
            summary = "Withdraw a proposed indicator target or end",
            description = "Withdraws a target that is not approved yet, or the proposed end of an approved one. An "
                    + "approved target can only be ended. For controllers of either administration.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn target, or the approved target without its proposed end")
    public TargetView withdraw(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return targets.withdraw(id, ifMatch);
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @PermissionsAllowed(Permission.EVALUATION_WRITE)
    @Operation(
            operationId = "endIndicatorTarget",
            summary = "Propose the end of an indicator target",
            description =
                    "Proposes to end an approved target today or later. The other administration approves the end. A "
                            + "second proposal replaces the first. A target that has not begun may end on its first day, and "
                            + "then never applies. For controllers.")
    @APIResponse(responseCode = "200", description = "The target with the proposed end")
    public TargetView end(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull TargetEndRequest request,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return targets.end(id, request, ifMatch);
    }
}
