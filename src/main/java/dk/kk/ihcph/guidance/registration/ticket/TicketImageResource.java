package dk.kk.ihcph.guidance.registration.ticket;

import dk.kk.ihcph.guidance.http.parameter.SecretParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /registrations/{id}/ticket.svg} and {@code .png}. */
@Path("/registrations")
class TicketImageResource {
    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";
    private static final String ID = "Id of the registration";
    private static final String CANCELLED = "The event is cancelled";

    private final TicketImageService tickets;

    TicketImageResource(TicketImageService tickets) {
        this.tickets = tickets;
    }

    @GET
    @Path("/{id}/ticket.svg")
    @PermitAll
    @Produces(SVG + ";charset=UTF-8")
    @Operation(
            operationId = "getTicketImage",
            summary = "Get a ticket as an image",
            description =
                    """
                    Returns the ticket of a confirmed registration, for a caller with the mailed secret and for staff: the QR \
                    code, the event, time, place, name and number of persons, in Danish or English by Accept-Language. 404 if \
                    the registration is not confirmed; 409 if the event is cancelled.""")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content =
                    @Content(
                            mediaType = SVG,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100_000),
                            example = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
    @APIResponse(responseCode = "409", description = CANCELLED)
    public String svg(@Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return tickets.svg(id, secret.value);
    }

    @GET
    @Path("/{id}/ticket.png")
    @PermitAll
    @Produces(PNG)
    @Operation(
            operationId = "getTicketQrCode",
            summary = "Get the QR code of a ticket",
            description =
                    """
                    Returns the QR code of a confirmed registration's ticket, without words, for a caller with the mailed \
                    secret and for staff. It contains the `ticketCode` and no personal data. 404 if the registration is not \
                    confirmed; 409 if the event is cancelled.""")
    @APIResponse(
            responseCode = "200",
            description = "The QR code",
            content =
                    @Content(
                            mediaType = PNG,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 100_000)))
    @APIResponse(responseCode = "409", description = CANCELLED)
    public byte[] png(@Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return tickets.png(id, secret.value);
    }
}
