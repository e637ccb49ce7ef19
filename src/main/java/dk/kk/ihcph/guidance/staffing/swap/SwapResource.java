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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /shift-swaps}. */
@Path("/shift-swaps")
@Tag(name = "Staffing")
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
            summary = "Swaps",
            description =
                    "The caller's own swaps, either side, and those of the administrations that the caller plans for.")
    @APIResponse(responseCode = "200", description = "A page of swaps")
    public Page<SwapView> list(
            @Parameter(description = "Only in this status", example = "ACCEPTED") @QueryParam("status") @Nullable
                    SwapStatus status,
            @Valid @BeanParam PageRequest page) {
        return swaps.list(status, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(operationId = "getShiftSwap", summary = "A swap", description = "One swap, by id; with an ETag.")
    @APIResponse(responseCode = "200", description = "The swap")
    public SwapView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return swaps.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "requestShiftSwap",
            summary = "Ask for a swap",
            description =
                    "Asks a colleague of the same administration to take over one of the caller's published shifts, for"
                            + " one of the colleague's own or for nothing. A shift has one open swap at a time.")
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
            summary = "Accept a swap",
            description = "By the colleague who is asked.")
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
            summary = "Approve a swap",
            description =
                    "By a coordinator of the administration, once the colleague has accepted. The shifts change hands,"
                            + " both or neither, held to the rules as they then are; both are told.")
    @APIResponse(responseCode = "200", description = "The swap, done")
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
            summary = "Decline a swap",
            description = "By the colleague, or by a coordinator of the administration; with a reason.")
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
            summary = "Withdraw a swap",
            description = "By who asked for it, or by a coordinator of the administration, until it is done.")
    @APIResponse(responseCode = "200", description = "The withdrawn swap")
    public SwapView withdraw(@Parameter(description = ID) @PathParam("id") UUID id) {
        return swaps.withdraw(id);
    }
}
