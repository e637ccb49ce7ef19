package dk.kk.ihcph.guidance.budget.plan;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.budget.forecast.ForecastEntryView;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /allocations/{id}/plan} and {@code /allocations/{id}/forecast}. */
@Path("/allocations/{id}")
@Tag(name = "Budget")
class PlanResource {
    private final PlanService plans;

    PlanResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @Path("/plan")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getAllocationPlan",
            summary = "The plan of an allocation",
            description = "How the allocation is meant to be spent over the months of its year; with an ETag.")
    @APIResponse(responseCode = "200", description = "The plan, or the default of even twelfths")
    public PlanView plan(@Parameter(description = "Id of the allocation") @PathParam("id") UUID id) {
        return plans.plan(id);
    }

    @PUT
    @Path("/plan")
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "planAllocation",
            summary = "Plan an allocation",
            description = "Says how an allocation of the own administration is to be spent over the months of its year;"
                    + " they add up to the adjusted amount. What a status showed before stays as it was. Refused in a"
                    + " closed year.")
    @APIResponse(responseCode = "200", description = "The plan as it now is")
    public PlanView plan(
            @Parameter(description = "Id of the allocation") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @Valid @NotNull PlanRequest request) {
        return plans.plan(id, ifMatch, request);
    }

    @GET
    @Path("/forecast")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getAllocationForecast",
            summary = "What somebody expects of an allocation",
            description = "Whether somebody overrode the forecast of the allocation; with an ETag. The forecast itself"
                    + " stands in /budget/status.")
    @APIResponse(responseCode = "200", description = "The override, if one holds")
    public ForecastView forecast(@Parameter(description = "Id of the allocation") @PathParam("id") UUID id) {
        return plans.forecast(id);
    }

    @PUT
    @Path("/forecast")
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "overrideForecast",
            summary = "Override a forecast",
            description = "Says what an allocation of the own administration will have cost at the end of its year,"
                    + " whatever the methods compute, and why. It holds until it is overridden again or withdrawn, or the"
                    + " year has ended. Refused in a closed year.")
    @APIResponse(responseCode = "200", description = "The override as it now is")
    public ForecastView override(
            @Parameter(description = "Id of the allocation") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @Valid @NotNull ForecastRequest request) {
        return plans.override(id, ifMatch, request);
    }

    @POST
    @Path("/forecast/withdraw")
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "withdrawForecast",
            summary = "Withdraw an override",
            description =
                    "Lets the forecast of an allocation of the own administration be computed again, and says why."
                            + " 409 where nobody overrode it, and in a closed year.")
    @APIResponse(responseCode = "200", description = "That no override holds")
    public ForecastView withdraw(
            @Parameter(description = "Id of the allocation") @PathParam("id") UUID id,
            @Valid @NotNull WithdrawRequest request) {
        return plans.withdraw(id, request);
    }

    @GET
    @Path("/forecast/history")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "listForecastOverrides",
            summary = "What was expected of an allocation",
            description =
                    "Who overrode the forecast of the allocation, or withdrew an override, when and why; the newest"
                            + " first.")
    @APIResponse(responseCode = "200", description = "A page of overrides")
    public Page<ForecastEntryView> history(
            @Parameter(description = "Id of the allocation") @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page) {
        return plans.history(id, page);
    }
}
