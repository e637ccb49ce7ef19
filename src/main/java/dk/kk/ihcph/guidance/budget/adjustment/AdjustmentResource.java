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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /budget-adjustments}: proposed, approved and decided. */
@Path("/budget-adjustments")
@Tag(name = "Budget")
class AdjustmentResource {
    private static final String ID = "Id of the adjustment";
    private static final String SEEN = "ETag of the adjustment that was seen; may be left out";

    private final AdjustmentService adjustments;

    AdjustmentResource(AdjustmentService adjustments) {
        this.adjustments = adjustments;
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "listBudgetAdjustments",
            summary = "Adjustments of the budget",
            description = "Supplementary grants, transfers and price-level conversions of both administrations, in the"
                    + " order of their proposal. /allocations/{id}/adjustments has those of one allocation.")
    @APIResponse(responseCode = "200", description = "A page of adjustments")
    public Page<AdjustmentView> list(@Valid @BeanParam AdjustmentFilter filter, @Valid @BeanParam PageRequest page) {
        return adjustments.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getBudgetAdjustment",
            summary = "An adjustment of the budget",
            description = "Its entries, who approved it, and the decision on it.")
    @APIResponse(responseCode = "200", description = "The adjustment")
    public AdjustmentView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return adjustments.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "proposeBudgetAdjustment",
            summary = "Propose an adjustment of the budget",
            description =
                    "Proposes a change of adopted amounts as double entry. It counts only once it is decided. A transfer"
                            + " is within one year and adds up to zero; against a supplementary grant stand the municipal funds, against a"
                            + " conversion the reserve for prices and wages. Proposing it approves the part of the caller's"
                            + " administration; what it takes from or gives to the other one, that one approves. 422"
                            + " BELOW_ZERO where an allocation would be left with less than nothing and no belowZeroReason"
                            + " is given.")
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
    @APIResponse(responseCode = "200", description = "The dry run passed: the adjustment as it would be")
    @APIResponse(responseCode = "201", description = "The proposed adjustment")
    public RestResponse<AdjustmentView> propose(
            @Valid @NotNull AdjustmentRequest request,
            @Parameter(description = "Check everything and change nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        if (dryRun) {
            return RestResponse.ok(DryRun.of(() -> adjustments.propose(request)));
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
            summary = "Approve an adjustment",
            description =
                    "Agrees to the part that concerns the caller's administration. Approving twice changes nothing.")
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
            summary = "Record the decision for an adjustment",
            description =
                    "From then on it counts in the adjusted budget. Final: 409 where it is decided already, where an"
                            + " administration has not approved its part, where the year of an allocation is closed, or where"
                            + " an allocation would by now fall below zero and no belowZeroReason was given.")
    @APIResponse(responseCode = "200", description = "The decided adjustment; in a dry run as it would be")
    public AdjustmentView decide(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull NoteDecision decision,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch,
            @Parameter(description = "Check everything and change nothing", example = "true")
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
            summary = "Record the decision against an adjustment",
            description = "By a controller of an administration that it touches. Final.")
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
            summary = "Withdraw an adjustment",
            description = "By the administration that proposed it, until it is decided.")
    @APIResponse(responseCode = "200", description = "The withdrawn adjustment")
    public AdjustmentView withdraw(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return adjustments.withdraw(id, ifMatch);
    }
}
