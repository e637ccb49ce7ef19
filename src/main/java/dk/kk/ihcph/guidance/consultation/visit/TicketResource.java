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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /locations/{code}/queue/tickets}: what citizens do, without login. */
@Path(Directory.LOCATION_PATH + "/queue/tickets")
@Tag(name = "Service desk")
class TicketResource {
    private static final String CODE = "The location's code";
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
                    "A place in line while the location is open, from a kiosk or a phone. The secret opens the ticket; only"
                            + " this answer and its repetitions by Idempotency-Key show it. Outside opening hours 409 LOCATION_CLOSED names the next opening. Without login"
                            + " the writes of an address are limited; a kiosk's client is not.")
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
            summary = "Follow a ticket",
            description =
                    "Its place in line, or the desk it is called to. A wrong or missing secret and an unknown ticket are the"
                            + " same 404.")
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
            description = "Leaves the line, by the ticket's secret; 409 once it was called.")
    @APIResponse(responseCode = "200", description = "The ticket as it now is")
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
            summary = "Rate a visit",
            description =
                    "Did the visit help you? 1 to 5 and, if you like, a text; by the ticket's secret, once, within 14 days of"
                            + " the consultation; 409 where nobody was served.")
    @APIResponse(responseCode = "200", description = "The rating")
    public RatingView rate(
            @Parameter(description = CODE, example = "IH") @PathParam("code") String code,
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @Valid @NotNull RatingRequest request) {
        return tickets.rate(code, id, secret.value, request);
    }
}
