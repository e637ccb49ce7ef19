package dk.kk.ihcph.guidance.budget.allocation;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /allocations}. */
@Path("/allocations")
class AllocationResource {
    private final AllocationService allocations;

    AllocationResource(AllocationService allocations) {
        this.allocations = allocations;
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "listAllocations",
            summary = "Allocations",
            description =
                    "Lists the allocations of both administrations by year: the amount that an adopted budget note "
                            + "gives one of its lines for one year. For guides, coordinators, controllers, evaluators and "
                            + "auditors.")
    @APIResponse(responseCode = "200", description = "A page of allocations")
    public Page<AllocationView> list(@Valid @BeanParam AllocationFilter filter, @Valid @BeanParam PageRequest page) {
        return allocations.list(filter, page);
    }

    @GET
    @Path("/totals")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "totalAllocations",
            summary = "Totals of allocations",
            description =
                    "Adds up the allocations that match the filters, for each combination of the dimensions in `by`. "
                            + "Without `by` there is one total. Income counts as negative. For guides, coordinators, "
                            + "controllers, evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "The totals, all on one page")
    public Page<AllocationTotal> totals(
            @Valid @BeanParam AllocationFilter filter,
            @QueryParam("by")
                    @Parameter(
                            description = "Dimensions to group by, each once, separated by commas",
                            style = ParameterStyle.FORM,
                            explode = Explode.FALSE,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = TotalDimension.class,
                                            maxItems = 7,
                                            uniqueItems = true),
                            example = "[\"year\", \"administration\"]")
                    @Nullable
                    String by) {
        return allocations.totals(filter, by);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getAllocation",
            summary = "An allocation",
            description =
                    "Returns the amount that an adopted budget note gives one of its lines for one year. For guides, "
                            + "coordinators, controllers, evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "The allocation")
    public AllocationView get(@Parameter(description = "Id of the allocation") @PathParam("id") UUID id) {
        return allocations.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "changeAllocation",
            summary = "Change the purpose and wage share of an allocation",
            description = "Changes the purpose and the wage share of an allocation. Amounts change through adjustments "
                    + "only. For controllers of the administration that owns the allocation.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = AllocationTraits.class),
                            examples =
                                    @ExampleObject(
                                            name = "partlyWages",
                                            value = "{\"purpose\": \"MANAGEMENT\", \"wageShare\": 0.9}")))
    @APIResponse(responseCode = "200", description = "The changed allocation")
    public AllocationView change(
            @Parameter(description = "Id of the allocation") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return allocations.describe(id, ifMatch, patch);
    }
}
