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
                    - committed.hours: the cost of the worked and planned hours of a month beyond the salary posted for it \
                    (postings of that salaryMonth). It falls to 0 once the posted salary covers the hours, or two months after \
                    the month if any salary is posted. Hours cost their part of the adjusted amount by FTE times 1,263 hours; \
                    the months are the steps of the rounded running total. committed.events: the planned cost of each event \
                    beyond what is posted for it, never below 0; it stands in the first month that is not over.
                    - planned: even twelfths of the adjusted amount, or the newest plan of PUT /allocations/{id}/plan; what was \
                    decided after that plan is spread evenly over the months that were not over by then.
                    - forecast: the known cost of the months that are over (posted salaries in the month that they pay, other \
                    postings in their period, and committed hours), and an estimate of the other months. PLAN estimates \
                    them by the plan; RUN_RATE by the average of the months that are over; CREDIBILITY, on lines with FTE, by the \
                    plan times 1 + n / (n + 4) x deviation, where n complete months deviate from their plan by that share \
                    (Bühlmann and Gisler 2005). No estimate is below what is known: a line with FTE takes the larger of \
                    estimate and commitments month by month, every line over the rest of the year. MANUAL: the override, where \
                    no method is asked for. Before the first month is over, RUN_RATE is the plan; once the year has ended, the \
                    forecast is what was spent and is still committed.
                    - forecast.range: holds the outcome in about eight of ten years, by a backtest of synthetic years. Lines \
                    are taken as independent, so that the range of a group is narrower than the sum of theirs.
                    - months.complete: the month is over, and no salary of it is still to come.
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
