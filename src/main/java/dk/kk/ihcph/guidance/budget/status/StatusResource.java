package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.http.CallerLanguage;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /budget/status}. */
@Path("/budget/status")
@Tag(name = "Budget")
class StatusResource {
    private final StatusService statuses;
    private final CallerLanguage language;

    StatusResource(StatusService statuses, CallerLanguage language) {
        this.statuses = statuses;
        this.language = language;
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getBudgetStatus",
            summary = "Status of a budget year",
            description =
                    """
                    What is adopted, adjusted, spent, committed and left, and what is to be expected at the end of the year: \
                    of each allocation, grant and administration and in all, of both administrations, in DKK.

                    - as of: what was recorded later does not count. Asked for again as of the instant in the answer, the \
                    figures are the same for good.
                    - adjusted: adopted, and the decided adjustments. remaining: adjusted less spent less committed.
                    - committed.hours: the worked and planned hours of the months whose salary is not posted yet (postings of \
                    that salaryMonth add up to 0). Hours cost their part of the adjusted amount by FTE times 1,263 hours; the \
                    months are the steps of the rounded running total. committed.events: the planned cost of each event beyond \
                    what is posted for it, never below 0; it stands in the first month that is not over.
                    - planned: even twelfths of the adjusted amount, or the newest plan of PUT /allocations/{id}/plan; what was \
                    decided after that plan is spread evenly over the months that were not over by then.
                    - RUN_RATE: spent and committed in the months that are over, by their number, times 12; before the first \
                    of them is over, the plan. PLAN: spent and committed in the months that are over, and the plan of the \
                    others. MANUAL: the override, where no method is asked for. Once the year has ended the forecast is what \
                    was spent and is still committed; before it begins, the plan.
                    - deviation: forecast less adjusted; the light goes by its exact per cent.

                    Sums of groups are those of their allocations. As JSON or, by Accept or `format`, as a table in CSV or \
                    XLSX: a row for each allocation, grant, administration and the total.

                    """
                            + Table.CONTRACT)
    @APIResponse(
            responseCode = "200",
            description = "The status",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = StatusView.class)),
                @Content(
                        mediaType = Table.CSV,
                        schema = @Schema(type = SchemaType.STRING, description = "A table", maxLength = 50_000_000),
                        example = "level,year,asOf"),
                @Content(
                        mediaType = Table.XLSX,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        format = "binary",
                                        description = "A workbook of one sheet",
                                        maxLength = 50_000_000),
                        example = "PK")
            })
    public StatusView status(@Valid @BeanParam FormatFilter filter) {
        return statuses.status(filter);
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Produces(Table.CSV_IN_UTF8 + ";qs=0.6")
    @Operation(hidden = true)
    public RestResponse<byte[]> csv(@Valid @BeanParam FormatFilter filter) {
        return statuses.table(filter).asCsv(language.locale());
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Produces(Table.XLSX + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<byte[]> xlsx(@Valid @BeanParam FormatFilter filter) {
        return statuses.table(filter).asXlsx(language.locale());
    }
}
