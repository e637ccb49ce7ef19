package dk.kk.ihcph.guidance.registration.ticket;

import dk.kk.ihcph.guidance.http.parameter.SecretParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /registrations/{id}/ticket}. */
@Path("/registrations/{id}/ticket")
@Tag(name = "Registrations")
class TicketImageResource {
    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";

    private final TicketImageService tickets;

    TicketImageResource(TicketImageService tickets) {
        this.tickets = tickets;
    }

    @GET
    @PermitAll
    @Produces(SVG + ";charset=UTF-8")
    @Operation(
            operationId = "getTicketImage",
            summary = "The ticket as a picture",
            description =
                    "A QR code, as SVG with the event, time, place, name and number of persons in words, Danish or English by"
                            + " Accept-Language; or, by Accept: image/png, the code alone as PNG. The code holds the"
                            + " registration's ticket as plain text and no personal data. By the secret that was mailed, or by"
                            + " staff. Only a confirmed registration has one, for all others it is 404; once the event is cancelled it is"
                            + " 409.")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content = {
                @Content(
                        mediaType = SVG,
                        schema = @Schema(type = SchemaType.STRING, description = "An SVG image", maxLength = 100_000),
                        example = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                @Content(
                        mediaType = PNG,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        format = "binary",
                                        description = "A PNG image",
                                        maxLength = 100_000),
                        example = "PNG")
            })
    @APIResponse(responseCode = "409", description = "The event is cancelled")
    public RestResponse<String> svg(
            @Parameter(description = "Id of the registration") @PathParam("id") UUID id,
            @BeanParam SecretParameter secret) {
        return picture(tickets.svg(id, secret.value), SVG + ";charset=UTF-8");
    }

    @GET
    @PermitAll
    @Produces(PNG + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<byte[]> png(@PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return picture(tickets.png(id, secret.value), PNG);
    }

    private static <T> RestResponse<T> picture(T picture, String type) {
        return RestResponse.ResponseBuilder.ok(picture)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .build();
    }
}
