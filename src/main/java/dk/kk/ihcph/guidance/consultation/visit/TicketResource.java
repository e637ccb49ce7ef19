package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.parameter.SecretParameter;
import jakarta.annotation.security.PermitAll;
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

/** {@code /locations/{code}/queue/tickets}: what citizens do, without login. */
@Path(Directory.LOCATION_PATH + "/queue/tickets")
class TicketResource {
    private static final String CODE = "Code of the location";
    private static final String ID = "Id of the ticket";

    private final TicketService tickets;

    TicketResource(TicketService tickets) {
        this.tickets = tickets;
    }

    @POST
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "takeTicket",
            summary = "Take a ticket",
            description =
                    """
                    Takes a ticket for the queue of a location, by anybody, while the location is open. The answer \
                    contains `secret`, which opens the ticket and is shown nowhere else. 409 `LOCATION_CLOSED` \
                    outside the opening hours; the problem names the next opening.""")
    @APIResponse(responseCode = "201", description = "The ticket")
    public RestResponse<TicketView> take(
            @Parameter(description = CODE, example = "IH") @PathParam("code") String code,
            @Valid @NotNull TicketRequest request) {
        TicketView ticket = tickets.take(code, request);
        return AnswerConventions.created("locations/" + code + "/queue/tickets/" + ticket.id(), ticket);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getTicket",
            summary = "Get a ticket",
            description =
                    """
                    Returns the place of a ticket in the queue, or the desk that called it, to the citizen who has \
                    its secret. 404 for an unknown ticket and for a wrong or missing secret alike.""")
    @APIResponse(responseCode = "200", description = "The ticket")
    public TicketView get(
            @Parameter(description = CODE, example = "IH") @PathParam("code") String code,
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret) {
        return tickets.get(code, id, secret.value);
    }

    @POST
    @Path("/{id}/give-up")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "giveUpTicket",
            summary = "Give up a ticket",
            description =
                    """
                    Takes a waiting ticket out of the queue, by the citizen who has its secret. 409 once the ticket \
                    was called.""")
    @APIResponse(responseCode = "200", description = "The changed ticket")
    public TicketView giveUp(
            @Parameter(description = CODE, example = "IH") @PathParam("code") String code,
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret) {
        return tickets.giveUp(code, id, secret.value);
    }

    @POST
    @Path("/{id}/rating")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "rateTicket",
            summary = "Rate a visit by its ticket",
            description =
                    """
                    Stores the citizen's rating of a visit, with the secret of the ticket. A visit is rated once, \
                    within 14 days after it was recorded. 409 if it was rated before, if the 14 days are over, or if \
                    the citizen was not served.""")
    @APIResponse(responseCode = "200", description = "The rating")
    public RatingView rate(
            @Parameter(description = CODE, example = "IH") @PathParam("code") String code,
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @Valid @NotNull RatingRequest request) {
        return tickets.rate(code, id, secret.value, request);
    }
}
