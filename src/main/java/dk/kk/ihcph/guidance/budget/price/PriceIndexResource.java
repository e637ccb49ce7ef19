package dk.kk.ihcph.guidance.budget.price;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
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
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /price-indices}. */
@Path("/price-indices")
class PriceIndexResource {
    private final PriceIndexService indices;

    PriceIndexResource(PriceIndexService indices) {
        this.indices = indices;
    }

    @GET
    @PermissionsAllowed({Permission.BUDGET_READ, Permission.PRICE_INDEX_WRITE})
    @Operation(
            operationId = "listPriceIndices",
            summary = "Wage and price rates",
            description = "Lists the rates of each year as a change from the year before in per cent, by year and "
                    + "revision. For guides, coordinators, controllers, evaluators, auditors and administrators.")
    @APIResponse(responseCode = "200", description = "A page of rates")
    public Page<PriceIndexView> list(@Valid @BeanParam PriceIndexFilter filter, @Valid @BeanParam PageRequest page) {
        return indices.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({Permission.BUDGET_READ, Permission.PRICE_INDEX_WRITE})
    @Operation(
            operationId = "getPriceIndex",
            summary = "Wage and price rates of a year",
            description =
                    "Returns one revision of the rates of a year. For guides, coordinators, controllers, evaluators, "
                            + "auditors and administrators.")
    @APIResponse(responseCode = "200", description = "The rates")
    public PriceIndexView get(@Parameter(description = "Id of the revision") @PathParam("id") UUID id) {
        return indices.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.PRICE_INDEX_WRITE)
    @Operation(
            operationId = "recordPriceIndex",
            summary = "Record the wage and price rates of a year",
            description =
                    "Records the rates of a year as its next revision. Earlier revisions stay; conversions use the "
                            + "latest one and name it. For administrators.")
    @APIResponse(responseCode = "201", description = "The revision")
    public RestResponse<PriceIndexView> recordIndex(@Valid @NotNull PriceIndexRequest request) {
        PriceIndexView index = indices.record(request);
        return AnswerConventions.created("price-indices/" + index.id(), index);
    }

    @GET
    @Path("/conversions")
    @PermissionsAllowed({Permission.BUDGET_READ, Permission.PRICE_INDEX_WRITE})
    @Operation(
            operationId = "convertPriceLevel",
            summary = "Convert an amount to another price level",
            description =
                    "Converts an amount from the wages and prices of one year to those of another. For each year in "
                            + "between the amount is multiplied by 1 + (w x wage rate + (1 - w) x price rate) / 100, where w "
                            + "is `wageShare`; towards an earlier year it is divided. The result is rounded half up to the "
                            + "øre. For guides, coordinators, controllers, evaluators, auditors and administrators. 422 "
                            + "`PRICE_INDEX_MISSING` names each year without rates.")
    @APIResponse(responseCode = "200", description = "The amount at the other level")
    @APIResponse(responseCode = "422", description = "A year between the levels has no rates")
    public ConversionView convert(@Valid @BeanParam ConversionQuery asked) {
        return indices.convert(asked);
    }
}
