package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /budget/status/chart}. */
@Path("/budget/status/chart")
@Tag(name = "Budget")
class StatusChartResource {
    private static final String SVG = "image/svg+xml";

    private final StatusService statuses;

    StatusChartResource(StatusService statuses) {
        this.statuses = statuses;
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Produces(SVG + ";charset=UTF-8")
    @Operation(
            operationId = "getBudgetStatusChart",
            summary = "Status of a budget year as a picture",
            description = "What is spent, committed and expected, running totals by month in 1,000 DKK, against the"
                    + " adjusted budget and its plan: the total of /budget/status with the same parameters, as SVG with a"
                    + " title and a description for screen readers, in Danish or English by Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content =
                    @Content(
                            mediaType = SVG,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "An SVG image",
                                            maxLength = 100_000),
                            example = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
    public String chart(@Valid @BeanParam StatusFilter filter) {
        return statuses.chart(filter);
    }
}
