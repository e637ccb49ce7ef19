package dk.kk.ihcph.guidance.budget.round;

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

/** {@code /budget/forecast-rounds}. */
@Path("/budget/forecast-rounds")
class RoundResource {
    private final RoundService rounds;

    RoundResource(RoundService rounds) {
        this.rounds = rounds;
    }

    @GET
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "listForecastRounds",
            summary = "Forecast rounds",
            description =
                    "Lists the frozen statuses of budget years, newest first. For guides, coordinators, controllers, "
                            + "evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "A page of rounds")
    public Page<RoundEntry> list(@Valid @BeanParam RoundFilter filter, @Valid @BeanParam PageRequest page) {
        return rounds.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.BUDGET_READ)
    @Operation(
            operationId = "getForecastRound",
            summary = "A forecast round",
            description = "Returns the status of a year as it was when the round was frozen. For guides, coordinators, "
                    + "controllers, evaluators and auditors.")
    @APIResponse(responseCode = "200", description = "The round")
    public RoundView get(@Parameter(description = "Id of the round") @PathParam("id") UUID id) {
        return rounds.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.BUDGET_WRITE)
    @Operation(
            operationId = "freezeForecastRound",
            summary = "Freeze the status of a year",
            description = "Keeps the status of a year for good, for both administrations, with the configured forecast "
                    + "method and all overrides. For controllers. 409 if the year already has a round of this name.")
    @APIResponse(responseCode = "201", description = "The round")
    public RestResponse<RoundView> freeze(@Valid @NotNull RoundRequest request) {
        RoundView round = rounds.freeze(request);
        return AnswerConventions.created("budget/forecast-rounds/" + round.id(), round);
    }
}
