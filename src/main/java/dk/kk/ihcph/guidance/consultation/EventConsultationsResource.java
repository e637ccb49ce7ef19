package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.access.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /events/{id}/consultations}. */
@Path("/events/{id}/consultations")
class EventConsultationsResource {
    private final EventConsultationsService consultations;

    EventConsultationsResource(EventConsultationsService consultations) {
        this.consultations = consultations;
    }

    @GET
    @PermissionsAllowed(Permission.CONSULTATION_READ)
    @Operation(
            operationId = "getEventConsultations",
            summary = "Count the consultations at an event",
            description =
                    """
                    Returns how many consultations of both administrations were logged at an event, such as a \
                    pop-up, and how many persons came to them. GET /consultations?event= lists them.""")
    @APIResponse(responseCode = "200", description = "The counts")
    public EventConsultationsView get(@Parameter(description = "Id of the event") @PathParam("id") UUID id) {
        return consultations.of(id);
    }
}
