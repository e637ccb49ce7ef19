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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /indicator-targets}: proposed, approved and ended. */
@Path("/indicator-targets")
@Tag(name = "Evaluation")
class TargetResource {
    private static final String ID = "Id of the target";
    private static final String SEEN = "ETag of the target that was seen; may be left out";

    private final TargetService targets;

    TargetResource(TargetService targets) {
        this.targets = targets;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "listIndicatorTargets",
            summary = "Targets of indicators",
            description =
                    "All targets, proposed, approved and withdrawn, in the order of their proposal. `on` finds those"
                            + " in force on a day.")
    @APIResponse(responseCode = "200", description = "A page of targets")
    public Page<TargetView> list(@Valid @BeanParam TargetFilter filter, @Valid @BeanParam PageRequest page) {
        return targets.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getIndicatorTarget",
            summary = "A target",
            description = "The value, the decision that sets it, its validity, and who approved it; with an ETag.")
    @APIResponse(responseCode = "200", description = "The target")
    public TargetView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return targets.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.EVALUATION_WRITE)
    @Operation(
            operationId = "proposeIndicatorTarget",
            summary = "Propose a target",
            description =
                    "Proposes a target of an indicator. It is in force only once the other administration has approved it."
                            + " validFrom may be in the past, validTo is excluded. With `supersedes` the named target ends on"
                            + " the first day of this one, from today on, when this one is approved. 422 where the value is"
                            + " impossible in the indicator's unit, or the indicator is neutral.")
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
            summary = "Approve a target or its end",
            description =
                    "Agrees for the caller's administration to the proposed target, or to the end proposed for an approved"
                            + " one. It counts once both administrations agree; approving twice changes nothing. 409 where"
                            + " another approved target of the indicator is in force on some of the same days.")
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
            summary = "Withdraw a proposal",
            description = "Withdraws a target that is not approved yet, or the end proposed for an approved one. Either"
                    + " administration may. An approved target cannot be withdrawn, only ended.")
    @APIResponse(responseCode = "200", description = "The withdrawn target, or the approved one without a proposed end")
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
            summary = "Propose the end of a target",
            description =
                    "Proposes to end an approved target, today or later; the other administration approves it. The days on"
                            + " which it was in force never change. One that has not begun may end on its first day and is then"
                            + " never in force. A second proposal replaces the first.")
    @APIResponse(responseCode = "200", description = "The target with the proposed end")
    public TargetView end(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull TargetEndRequest request,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return targets.end(id, request, ifMatch);
    }
}
