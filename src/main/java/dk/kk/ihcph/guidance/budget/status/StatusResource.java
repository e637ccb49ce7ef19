package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.export.document.Format;
import dk.kk.ihcph.guidance.export.document.Renderings;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /budget/status}, and the same as a table or a picture. */
@Path("/budget")
class StatusResource {
    private final StatusService statuses;
    private final Renderings renderings;

    StatusResource(StatusService statuses, Renderings renderings) {
        this.statuses = statuses;
        this.renderings = renderings;
    }

    @GET
    @Path("/status")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getBudgetStatus",
            summary = "Status of a budget year",
            description =
                    """
                    Returns what is adopted, adjusted, spent, committed and remaining in a budget year, and the forecast for \
                    the end of the year, in DKK. There is a line for each allocation, each grant and each administration, \
                    and one for the total. For guides, coordinators, controllers, evaluators and auditors.

                    - `asOf`: only what was recorded by then counts. The same request with the `asOf` of the answer gives \
                    the same figures for ever.
                    - `adjusted` is `adopted` plus the decided adjustments. `remaining` is `adjusted` minus `spent` minus \
                    `committed.total`.
                    - `committed.hours` is the cost of the hours worked and planned in a month, minus the salaries posted \
                    for that month (`salaryMonth`). It becomes 0 when the posted salaries cover the hours, or two months \
                    after the month if any salary is posted for it. `committed.events` is the planned cost of each event \
                    minus what is posted for it, at least 0. It stands in the first month that has not ended.
                    - `planned` is the latest plan of `planAllocation`, or one twelfth of `adjusted` a month. An adjustment \
                    decided after the plan is spread evenly over the months that had not ended then.
                    - `forecast` is the known cost of the months that have ended plus an estimate of the others. `PLAN` \
                    estimates them by the plan. `RUN_RATE` uses the average of the months that have ended. `CREDIBILITY`, \
                    for allocations with FTE, multiplies the plan by 1 + n / (n + 4) x deviation, where n complete months \
                    deviate from their plan by that share (Bühlmann and Gisler 2005). An estimate is never below what is \
                    already committed. `MANUAL` is an override. After the end of the year the forecast is what was spent \
                    plus what is still committed.
                    - `forecast.range` held the outcome in about eight of ten simulated years. The allocations are taken as \
                    independent, so the range of a group is narrower than the sum of the ranges in it.
                    - `months.complete` is true when the month has ended and no salary for it is outstanding.
                    - `deviation` is the forecast minus `adjusted`. The light follows its unrounded percentage.""")
    @APIResponse(responseCode = "200", description = "The status")
    public StatusView status(@Valid @BeanParam StatusFilter filter) {
        return statuses.status(filter);
    }

    @GET
    @Path("/status.{format: csv|xlsx|svg}")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "renderBudgetStatus",
            summary = "Status of a budget year as a table or a chart",
            description =
                    """
                    Returns the status of `getBudgetStatus` as a file, with the same parameters and for the same callers. \
                    The table has a row for each allocation, grant and administration, and one for the total. The chart \
                    shows the total in 1,000 DKK: spent, committed and forecast as running totals by month, beside the plan \
                    and the adjusted budget.""")
    @APIResponse(responseCode = "200", description = "The status in the format of the address")
    public RestResponse<byte[]> render(
            @Parameter(
                            description = "The format",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "xlsx", "svg"}))
                    @PathParam("format")
                    String format,
            @Valid @BeanParam StatusFilter filter) {
        return renderings.answer(statuses.document(filter), Format.of(format));
    }
}
