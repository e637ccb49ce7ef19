package dk.kk.ihcph.guidance.staffing.swap;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.staffing.ReasonRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /shift-swaps}. */
@Path("/shift-swaps")
class SwapResource {
    private static final String BY_ID = "/{id}";
    private static final String ID = "Id of the swap";

    private final SwapService swaps;

    SwapResource(SwapService swaps) {
        this.swaps = swaps;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "listShiftSwaps",
            summary = "List shift swaps",
            description =
                    """
                    Lists the swaps in which the caller takes part and, for coordinators, the swaps of their \
                    administrations.""")
    @APIResponse(responseCode = "200", description = "A page of swaps")
    public Page<SwapView> list(
            @Parameter(description = "Only those in this status", example = "ACCEPTED") @QueryParam("status") @Nullable
                    SwapStatus status,
            @Valid @BeanParam PageRequest page) {
        return swaps.list(status, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getShiftSwap",
            summary = "Get a shift swap",
            description =
                    """
                    Returns a swap to its two staff members and to coordinators of the administration; others get \
                    404.""")
    @APIResponse(responseCode = "200", description = "The swap")
    public SwapView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return swaps.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "requestShiftSwap",
            summary = "Request a shift swap",
            description =
                    """
                    Asks another staff member of the same administration to take over a published shift, for one of \
                    their shifts or for nothing, by the staff member who has the shift or a coordinator. 409 if the \
                    shift has an open swap.""")
    @APIResponse(responseCode = "201", description = "The swap")
    public RestResponse<SwapView> request(@Valid @NotNull SwapRequest request) {
        SwapView swap = swaps.request(request);
        return AnswerConventions.created("shift-swaps/" + swap.id(), swap);
    }

    @POST
    @Path(BY_ID + "/accept")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "acceptShiftSwap",
            summary = "Accept a shift swap",
            description = "Accepts a requested swap, by `receivingStaff`.")
    @APIResponse(responseCode = "200", description = "The accepted swap")
    public SwapView accept(@Parameter(description = ID) @PathParam("id") UUID id) {
        return swaps.accept(id);
    }

    @POST
    @Path(BY_ID + "/approve")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "approveShiftSwap",
            summary = "Approve a shift swap",
            description =
                    """
                    Approves an accepted swap, by a coordinator of the administration. The shifts change hands, both \
                    or neither, and both staff members are told. 409 if a shift has changed or begun since the \
                    agreement, or if a rule of the schedule is broken and not overridden.""")
    @APIResponse(responseCode = "200", description = "The approved swap")
    public SwapView approve(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull SwapApproval approval) {
        return swaps.approve(id, approval);
    }

    @POST
    @Path(BY_ID + "/decline")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "declineShiftSwap",
            summary = "Decline a shift swap",
            description =
                    """
                    Declines an open swap with a reason, by `receivingStaff` or a coordinator of the administration.""")
    @APIResponse(responseCode = "200", description = "The declined swap")
    public SwapView decline(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ReasonRequest request) {
        return swaps.decline(id, request);
    }

    @POST
    @Path(BY_ID + "/withdraw")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "withdrawShiftSwap",
            summary = "Withdraw a shift swap",
            description =
                    """
                    Withdraws an open swap, by the staff member who gives the shift away or a coordinator of the \
                    administration.""")
    @APIResponse(responseCode = "200", description = "The withdrawn swap")
    public SwapView withdraw(@Parameter(description = ID) @PathParam("id") UUID id) {
        return swaps.withdraw(id);
    }
}
