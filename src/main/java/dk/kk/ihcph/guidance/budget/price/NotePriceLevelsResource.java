package dk.kk.ihcph.guidance.budget.price;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /budget-notes/{code}/price-levels}. */
@Path("/budget-notes/{code}/price-levels")
class NotePriceLevelsResource {
    private final NotePriceLevelsService levels;

    NotePriceLevelsResource(NotePriceLevelsService levels) {
        this.levels = levels;
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getBudgetNotePriceLevels",
            summary = "A budget note at other price levels",
            description =
                    "Converts each line of a budget note to the wages and prices of each year from `fromPriceLevel` "
                            + "to `toPriceLevel`, at most 30 years, and the earlier grants with it. For guides, coordinators, "
                            + "controllers, evaluators and auditors. 422 `PRICE_INDEX_MISSING` names each year without rates.")
    @APIResponse(responseCode = "200", description = "The budget note at each price level")
    @APIResponse(responseCode = "422", description = "A year between the levels has no rates")
    public NotePriceLevelsView get(
            @Parameter(
                            description = "Code of the budget note",
                            example = "KF042",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 30))
                    @PathParam("code")
                    String code,
            @QueryParam("fromPriceLevel")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(
                            description =
                                    "First price level, included. Default: the year of the earliest grant, or the price level of the "
                                            + "budget note")
                    @Nullable
                    Integer from,
            @QueryParam("toPriceLevel")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(description = "Last price level, included. Default: the last year of the budget note")
                    @Nullable
                    Integer to) {
        return levels.get(code, from, to);
    }
}
