package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.budget.note.NoteDecision;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.DryRun;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /budget-adjustments}: proposed, approved and decided. */
@Path("/budget-adjustments")
class AdjustmentResource {
    private static final String ID = "Id of the adjustment";
    private static final String SEEN = "ETag of the version that the caller has seen; optional";

    private final AdjustmentService adjustments;

    AdjustmentResource(AdjustmentService adjustments) {
        this.adjustments = adjustments;
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "listBudgetAdjustments",
            summary = "Budget adjustments",
            description =
                    "Lists supplementary grants, transfers and price conversions of both administrations, the oldest "
                            + "proposal first. For guides, coordinators, controllers, evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "A page of adjustments")
    public Page<AdjustmentView> list(@Valid @BeanParam AdjustmentFilter filter, @Valid @BeanParam PageRequest page) {
        return adjustments.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getBudgetAdjustment",
            summary = "A budget adjustment",
            description = "Returns an adjustment with its entries, its approvals and the decision on it. For guides, "
                    + "coordinators, controllers, evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "The adjustment")
    public AdjustmentView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return adjustments.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "proposeBudgetAdjustment",
            summary = "Propose a budget adjustment",
            description =
                    "Proposes a change of adopted amounts. The change counts when it is decided. The entries of a "
                            + "transfer are within one year and add up to 0; the server adds the entry against a supplementary "
                            + "grant or a price conversion. The proposal approves the part of the caller's administration; the "
                            + "other administration approves its own part. For controllers. 422 `BELOW_ZERO` if an allocation "
                            + "would fall below zero without a `belowZeroReason`.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = {
                                @ExampleObject(
                                        name = "transfer",
                                        summary = "From one allocation to another",
                                        value =
                                                """
                                                {"kind": "TRANSFER", "reason": "Flere velkomstarrangementer", "entries": [
                                                  {"allocation": "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a", "amount": -20000.00},
                                                  {"allocation": "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6b", "amount": 20000.00}]}"""),
                                @ExampleObject(
                                        name = "supplementaryGrant",
                                        summary = "More money for one allocation",
                                        value =
                                                """
                                                {"kind": "SUPPLEMENTARY_GRANT", "reason": "Overførselssagen 2025-2026", "entries": [
                                                  {"allocation": "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a", "amount": 100000.00}]}""")
                            }))
    @APIResponse(responseCode = "200", description = "Dry run: the adjustment as it would be")
    @APIResponse(responseCode = "201", description = "The proposed adjustment")
    public RestResponse<AdjustmentView> propose(
            @Valid @NotNull AdjustmentRequest request,
            @Parameter(description = "Checks the request and returns the answer it would get; changes nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        if (dryRun) {
            return RestResponse.ok(DryRun.of(() -> adjustments.propose(request).tried()));
        }
        AdjustmentView adjustment = adjustments.propose(request);
        return AnswerConventions.created("budget-adjustments/" + adjustment.id(), adjustment);
    }

    @POST
    @Path("/{id}/approve")
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "approveBudgetAdjustment",
            summary = "Approve a budget adjustment",
            description = "Approves the part of the adjustment that concerns the caller's administration. A second "
                    + "approval changes nothing. For controllers of an administration that the adjustment concerns.")
    @APIResponse(responseCode = "200", description = "The adjustment with its approvals")
    public AdjustmentView approve(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return adjustments.approve(id, ifMatch);
    }

    @POST
    @Path("/{id}/decide")
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "decideBudgetAdjustment",
            summary = "Record the decision for a budget adjustment",
            description =
                    "Records the political decision for an adjustment, which then counts in the adjusted budget. The "
                            + "decision is final. For controllers of an administration that the adjustment concerns. 409 if "
                            + "the adjustment is already decided, if an approval is missing, if the year of an allocation is "
                            + "closed, or if an allocation would fall below zero without a `belowZeroReason`.")
    @APIResponse(responseCode = "200", description = "The decided adjustment; in a dry run, as it would be")
    public AdjustmentView decide(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull NoteDecision decision,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch,
            @Parameter(description = "Checks the request and returns the answer it would get; changes nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        return dryRun
                ? DryRun.of(() -> adjustments.decide(id, decision, ifMatch))
                : adjustments.decide(id, decision, ifMatch);
    }

    @POST
    @Path("/{id}/reject")
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "rejectBudgetAdjustment",
            summary = "Record the decision against a budget adjustment",
            description =
                    "Records the political decision against an adjustment. The decision is final. For controllers of "
                            + "an administration that the adjustment concerns.")
    @APIResponse(responseCode = "200", description = "The rejected adjustment")
    public AdjustmentView reject(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull NoteDecision decision,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return adjustments.reject(id, decision, ifMatch);
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "withdrawBudgetAdjustment",
            summary = "Withdraw a budget adjustment",
            description = "Withdraws an adjustment that is not decided yet. For controllers of the administration that "
                    + "proposed it.")
    @APIResponse(responseCode = "200", description = "The withdrawn adjustment")
    public AdjustmentView withdraw(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return adjustments.withdraw(id, ifMatch);
    }
}
