package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.consultation.visit.RatingRequest;
import dk.kk.ihcph.guidance.consultation.visit.RatingView;
import dk.kk.ihcph.guidance.consultation.visit.TicketView;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.parameter.SecretParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /appointments/{id}} once its citizen has come. */
@Path("/appointments")
class VisitResource {
    private static final String ID = "Id of the appointment";

    private final VisitService visits;

    VisitResource(VisitService visits) {
        this.visits = visits;
    }

    @POST
    @Path("/{id}/check-in")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "checkInAppointment",
            summary = "Check in for an appointment",
            description =
                    """
                    Puts the citizen of an appointment in the queue on the day of the appointment, by the citizen's \
                    secret, by a kiosk or by staff of either administration. Returns the ticket, which the \
                    appointment's secret opens. A citizen who is early, or late by at most the location's \
                    `lateMinutes`, is called at the time of the appointment; a citizen who is later waits from the \
                    arrival.""")
    @APIResponse(responseCode = "200", description = "The ticket")
    public TicketView checkIn(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return visits.checkIn(id, secret.value);
    }

    @POST
    @Path("/{id}/rating")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "rateAppointment",
            summary = "Rate a visit by its appointment",
            description =
                    """
                    Stores the citizen's rating of a visit, with the secret of the appointment. A visit is rated \
                    once, within 14 days after it was recorded. 409 if it was rated before, if the 14 days are over, \
                    or if the citizen was not served.""")
    @APIResponse(responseCode = "200", description = "The rating")
    public RatingView rate(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @Valid @NotNull RatingRequest request) {
        return visits.rate(id, secret.value, request);
    }
}
