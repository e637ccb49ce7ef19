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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /appointments/{id}} once its citizen has come. */
@Path("/appointments")
@Tag(name = "Service desk")
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
            summary = "Check in",
            description =
                    "On the day of the appointment its citizen has come: by the secret, by a kiosk, or by staff of either"
                            + " administration. Answers the ticket with which the citizen waits, which the appointment's secret"
                            + " opens. Whoever is early, or late by no more than the location's lateMinutes, is called at the"
                            + " time of the appointment; later, they wait in line from their arrival.")
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
            summary = "Rate a visit with an appointment",
            description =
                    "By the citizen, once, within 14 days after the visit was recorded: the same rating as by the visit's ticket.")
    @APIResponse(responseCode = "200", description = "The rating")
    public RatingView rate(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @Valid @NotNull RatingRequest request) {
        return visits.rate(id, secret.value, request);
    }
}
