package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /events/{id}/no-show-forecast}. */
@Path("/events/{id}/no-show-forecast")
@Tag(name = "Registrations")
class TurnoutResource {
    private final TurnoutService forecasts;

    TurnoutResource(TurnoutService forecasts) {
        this.forecasts = forecasts;
    }

    @GET
    @PermissionsAllowed(Permission.EVENT_READ)
    @Operation(
            operationId = "getNoShowForecast",
            summary = "How many will come",
            description =
                    "Expected attendance with an interval, and the overbooking that keeps the chance of an overfull room"
                            + " within a risk. From the events of the same type that were held before, by how long before"
                            + " people registered and what they answered the reminder, beginning with the pilot's 120 who"
                            + " came of 344; welcome events before July 2025 are in these figures and are not counted again."
                            + " The share that comes is beta-binomial, as events vary more than coins; parties"
                            + " come together. Who is checked in or excused already counts as such. It knows nothing of the"
                            + " weather.")
    @APIResponse(responseCode = "200", description = "The forecast")
    public TurnoutView get(
            @Parameter(description = "Id of the event") @PathParam("id") UUID id, @Valid @BeanParam TurnoutRisk risk) {
        return forecasts.of(id, risk.taken());
    }
}
