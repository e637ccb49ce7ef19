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

/** {@code /allocations/{id}/plan} and {@code /allocations/{id}/forecast}. */
@Path("/allocations")
class PlanResource {
    private final PlanService plans;

    PlanResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @Path("/{id}/plan")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getAllocationPlan",
            summary = "The plan of an allocation",
            description =
                    "Returns the amounts planned for each month of the year. For guides, coordinators, controllers, "
                            + "evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "The plan; without one, even twelfths")
    public PlanView plan(@Parameter(description = "Id of the allocation") @PathParam("id") UUID id) {
        return plans.plan(id);
    }

    @PUT
    @Path("/{id}/plan")
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "planAllocation",
            summary = "Plan an allocation",
            description =
                    "Replaces the amounts planned for each month of the year; they add up to the adjusted amount. A "
                            + "status as of an earlier instant keeps the earlier plan. For controllers of the administration "
                            + "that owns the allocation. 409 if the year is closed.")
    @APIResponse(responseCode = "200", description = "The new plan")
    public PlanView plan(
            @Parameter(description = "Id of the allocation") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @Valid @NotNull PlanRequest request) {
        return plans.plan(id, ifMatch, request);
    }

    @GET
    @Path("/{id}/forecast")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getAllocationForecast",
            summary = "The forecast override of an allocation",
            description =
                    "Returns the manual forecast that overrides the computed one, if there is one. `getBudgetStatus` "
                            + "has the forecast itself. For guides, coordinators, controllers, evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "The override, if there is one")
    public ForecastView forecast(@Parameter(description = "Id of the allocation") @PathParam("id") UUID id) {
        return plans.forecast(id);
    }

    @PUT
    @Path("/{id}/forecast")
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "overrideForecast",
            summary = "Override the forecast of an allocation",
            description =
                    "Replaces the computed forecast of an allocation by the caller's, with a reason. The override "
                            + "applies until it is replaced or withdrawn, or the year ends. For controllers of the "
                            + "administration that owns the allocation. 409 if the year is closed.")
    @APIResponse(responseCode = "200", description = "The new override")
    public ForecastView override(
            @Parameter(description = "Id of the allocation") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @Valid @NotNull ForecastRequest request) {
        return plans.override(id, ifMatch, request);
    }

    @POST
    @Path("/{id}/forecast/withdraw")
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "withdrawForecast",
            summary = "Withdraw a forecast override",
            description = "Removes the override, so that the forecast is computed again. For controllers of the "
                    + "administration that owns the allocation. 409 if there is no override, or if the year is closed.")
    @APIResponse(responseCode = "200", description = "The allocation without an override")
    public ForecastView withdraw(
            @Parameter(description = "Id of the allocation") @PathParam("id") UUID id,
            @Valid @NotNull WithdrawRequest request) {
        return plans.withdraw(id, request);
    }

    @GET
    @Path("/{id}/forecast/history")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "listForecastOverrides",
            summary = "Forecast overrides of an allocation",
            description = "Lists the overrides of the forecast and their withdrawals, newest first. For guides, "
                    + "coordinators, controllers, evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "A page of overrides")
    public Page<ForecastEntryView> history(
            @Parameter(description = "Id of the allocation") @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page) {
        return plans.history(id, page);
    }
}
