package dk.kk.ihcph.guidance.budget.adjustment;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /allocations/{id}/adjustments}. */
@Path("/allocations/{id}/adjustments")
@Tag(name = "Budget")
class AllocationAdjustmentsResource {
    private final AdjustmentService adjustments;

    AllocationAdjustmentsResource(AdjustmentService adjustments) {
        this.adjustments = adjustments;
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "listAllocationAdjustments",
            summary = "The adjustments of an allocation",
            description = "What changed, or is to change, what the allocation has, in the order of the proposals. The"
                    + " entries of the decided ones and the adopted amount add up to the adjusted one.")
    @APIResponse(responseCode = "200", description = "A page of adjustments")
    public Page<AdjustmentView> list(
            @Parameter(description = "Id of the allocation") @PathParam("id") UUID id,
            @Valid @BeanParam AdjustmentFilter filter,
            @Valid @BeanParam PageRequest page) {
        return adjustments.ofAllocation(id, filter, page);
    }
}
