package dk.kk.ihcph.guidance.budget.year;

import dk.kk.ihcph.guidance.access.Permission;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code /budget/years}: the accounts of a year, closed and reopened. */
@Path("/budget/years")
class BudgetYearResource {
    private static final String ID = "Administration and year";
    private static final String SEEN = "ETag of the version that the caller has seen; optional";

    private final BudgetYearService years;

    BudgetYearResource(BudgetYearService years) {
        this.years = years;
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "listBudgetYears",
            summary = "Budget years",
            description =
                    "Lists the years that have allocations, for each administration, and whether their accounts are "
                            + "open. For guides, coordinators, controllers, evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "A page of years")
    public Page<BudgetYearView> list(@Valid @BeanParam BudgetYearFilter filter, @Valid @BeanParam PageRequest page) {
        return years.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getBudgetYear",
            summary = "A budget year",
            description = "Returns whether the accounts of an administration for a year are open. For guides, "
                    + "coordinators, controllers, evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "The year")
    public BudgetYearView get(
            @Parameter(
                            description = ID,
                            example = "BIF-2026",
                            schema = @Schema(type = SchemaType.STRING, pattern = BudgetYear.ID, maxLength = 8))
                    @PathParam("id")
                    String id) {
        return years.get(id);
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "closeBudgetYear",
            summary = "Close a budget year",
            description = "Closes the accounts of an administration for a year, after waiting for bookings that are in "
                    + "progress. Postings and adjustments then get 409 `YEAR_CLOSED`. For controllers of the "
                    + "administration.")
    @APIResponse(responseCode = "200", description = "The closed year")
    public BudgetYearView close(
            @Parameter(
                            description = ID,
                            example = "BIF-2026",
                            schema = @Schema(type = SchemaType.STRING, pattern = BudgetYear.ID, maxLength = 8))
                    @PathParam("id")
                    String id,
            @Valid @NotNull BudgetYearClosing closing,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return years.close(id, closing.reason(), ifMatch);
    }

    @POST
    @Path("/{id}/reopen")
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "reopenBudgetYear",
            summary = "Reopen a budget year",
            description =
                    "Reopens the closed accounts of an administration for a year, with a reason. For controllers of "
                            + "the administration.")
    @APIResponse(responseCode = "200", description = "The open year")
    public BudgetYearView reopen(
            @Parameter(
                            description = ID,
                            example = "BIF-2026",
                            schema = @Schema(type = SchemaType.STRING, pattern = BudgetYear.ID, maxLength = 8))
                    @PathParam("id")
                    String id,
            @Valid @NotNull BudgetYearReopening reopening,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable IfMatch ifMatch) {
        return years.reopen(id, reopening.reason(), ifMatch);
    }
}
