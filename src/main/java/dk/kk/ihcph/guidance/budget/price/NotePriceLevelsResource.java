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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code GET /budget-notes/{code}/price-levels}. */
@Path("/budget-notes/{code}/price-levels")
@Tag(name = "Budget")
class NotePriceLevelsResource {
    private final NotePriceLevelsService levels;

    NotePriceLevelsResource(NotePriceLevelsService levels) {
        this.levels = levels;
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getBudgetNotePriceLevels",
            summary = "A budget note in the prices of other years",
            description =
                    "The note as it was imported, converted line by line, each with its share of wages, to the level"
                            + " of each year asked for; and what was granted before, in running prices, at the same levels, so"
                            + " that they compare. At most 30 levels. 422 PRICE_INDEX_MISSING names each year without rates.")
    @APIResponse(responseCode = "200", description = "The note at each level")
    @APIResponse(responseCode = "422", description = "A year between the levels has no rates")
    public NotePriceLevelsView get(
            @Parameter(
                            description = "The note's number",
                            example = "KF042",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 30))
                    @PathParam("code")
                    String code,
            @QueryParam("from")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(
                            description =
                                    "First level; default: the year of the earliest earlier grant, or the note's own",
                            example = "2024")
                    @Nullable
                    Integer from,
            @QueryParam("to")
                    @Min(2000)
                    @Max(2100)
                    @Parameter(description = "Last level; default: the note's last year", example = "2029")
                    @Nullable
                    Integer to) {
        return levels.get(code, from, to);
    }
}
