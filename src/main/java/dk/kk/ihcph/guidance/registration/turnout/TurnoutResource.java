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

/** {@code /events/{id}/no-show-forecast}. */
@Path("/events/{id}/no-show-forecast")
class TurnoutResource {
    private final TurnoutService forecasts;

    TurnoutResource(TurnoutService forecasts) {
        this.forecasts = forecasts;
    }

    @GET
    @PermissionsAllowed(Permission.EVENT_READ)
    @Operation(
            operationId = "getNoShowForecast",
            summary = "Forecast the attendance of an event",
            description =
                    """
                    Returns the expected attendance of an event with an interval, and the overbooking that keeps the chance of an \
                    overfull room within a risk. Callers with event:read may call it. The forecast rests on past events of the same type, by lead \
                    time and answer to the reminder; its prior is the pilot, at which 120 of 344 came. The share that comes is beta-binomial, and \
                    parties come together. Parties that are already checked in or excused count as such.""")
    @APIResponse(responseCode = "200", description = "The forecast")
    public TurnoutView get(
            @Parameter(description = "Id of the event") @PathParam("id") UUID id, @Valid @BeanParam TurnoutRisk risk) {
        return forecasts.of(id, risk.taken());
    }
}
