package dk.kk.ihcph.guidance.registration.signup;

import dk.kk.ihcph.guidance.export.CalendarText;
import dk.kk.ihcph.guidance.http.parameter.FileAddress;
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

/** {@code /registrations/{id}.ics}: by the secret of a mail, or by staff. */
@Path("/registrations/" + FileAddress.ID + ".ics")
class RegistrationCalendarResource {
    private final RegistrationChangeService registrations;

    RegistrationCalendarResource(RegistrationChangeService registrations) {
        this.registrations = registrations;
    }

    @GET
    @PermitAll
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8")
    @Operation(
            operationId = "getRegistrationCalendar",
            summary = "Get a registration as a calendar file",
            description =
                    """
                    Returns an iCalendar (RFC 5545) with the event, in Danish and English, for a caller with the mailed secret \
                    and for staff. The UID never changes; SEQUENCE rises with each change. STATUS is CONFIRMED, TENTATIVE until \
                    the registration is confirmed, or CANCELLED once the registration or the event has ended. Only a confirmed \
                    registration shows the online address.""")
    @APIResponse(
            responseCode = "200",
            description = "The calendar file",
            content =
                    @Content(
                            mediaType = CalendarText.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100_000),
                            example = "BEGIN:VCALENDAR"))
    public String calendar(
            @Parameter(description = "Id of the registration") @PathParam("id") UUID id,
            @BeanParam SecretParameter secret) {
        return registrations.calendar(id, secret.value);
    }
}
