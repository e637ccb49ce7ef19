package dk.kk.ihcph.guidance.registration.signup;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.export.CalendarText;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.parameter.SecretParameter;
import dk.kk.ihcph.guidance.registration.RegistrationRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /registrations/{id}}: by the secret of a mail, or by staff. */
@Path("/registrations/{id}")
@Tag(name = "Registrations")
class RegistrationResource {
    private static final String ID = "Id of the registration";

    private final RegistrationChangeService seats;

    RegistrationResource(RegistrationChangeService seats) {
        this.seats = seats;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getRegistration",
            summary = "A registration",
            description =
                    "By the secret that was mailed, by the partner that made it, or by staff of the administrations of the event,"
                            + " which is noted in the audit trail. With why a party waits, the offers made to it, and the mails"
                            + " about it. A wrong or missing secret and an unknown id are the same 404.")
    @APIResponse(responseCode = "200", description = "The registration")
    public RegistrationView get(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return seats.get(id, secret.value);
    }

    @PATCH
    @PermitAll
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeRegistration",
            summary = "Change a registration",
            description =
                    "By the registered, the partner that made it, or a coordinator of the leading administration; until the"
                            + " event begins, and not once the party is checked in or excused. Only what the change itself"
                            + " touches is held to the event's questions, limits and audience of today: a smaller party and a"
                            + " corrected name always pass. A larger party needs free seats, else 409 and nothing"
                            + " changes; the seats of a smaller one are passed on. The e-mail can be changed by staff"
                            + " only.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = RegistrationRequest.class)))
    @APIResponse(responseCode = "200", description = "The changed registration")
    public RegistrationView change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return seats.change(id, secret.value, ifMatch, patch);
    }

    @DELETE
    @PermitAll
    @Operation(
            operationId = "eraseRegistration",
            summary = "Erase my data",
            description =
                    "Removes name, e-mail and answers for good, and the mailed links with them. Seats of an event to come are"
                            + " given back first. What is counted stays: that somebody was registered, and whether they came.")
    @APIResponse(responseCode = "204", description = "Erased")
    public void erase(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        seats.erase(id, secret.value, ifMatch);
    }

    @POST
    @Path("/confirm")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "confirmRegistration",
            summary = "Confirm a registration",
            description =
                    "By the secret of the mail that asks for it, or by a coordinator of the leading administration, until"
                            + " confirmBy. An UNCONFIRMED registration that holds seats becomes CONFIRMED; one that holds a place"
                            + " in line becomes WAITING, at the place that it has had since it was made. Confirming again changes"
                            + " nothing. After confirmBy its seats are free for others and its data is erased: 410, and whoever"
                            + " still wants to come registers anew.")
    @APIResponse(responseCode = "200", description = "The confirmed registration")
    @APIResponse(responseCode = "410", description = "The time to confirm is over")
    public RegistrationView confirm(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return seats.confirm(id, secret.value);
    }

    @POST
    @Path("/cancel")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "cancelRegistration",
            summary = "Cancel a registration",
            description = "Gives the seats back, or leaves the waiting list. The seats are offered to who waits.")
    @APIResponse(responseCode = "200", description = "The cancelled registration")
    public RegistrationView cancel(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return seats.cancel(id, secret.value);
    }

    @POST
    @Path("/accept")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "acceptOffer",
            summary = "Accept offered seats",
            description = "Within the time of the offer; 410 once it is over.")
    @APIResponse(responseCode = "200", description = "The confirmed registration")
    @APIResponse(responseCode = "410", description = "The offer is over")
    public RegistrationView accept(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return seats.accept(id, secret.value);
    }

    @POST
    @Path("/decline")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "declineOffer",
            summary = "Decline offered seats",
            description = "The seats are offered to the next, and the party leaves the waiting list.")
    @APIResponse(responseCode = "200", description = "The declined registration")
    public RegistrationView decline(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return seats.decline(id, secret.value);
    }

    @POST
    @Path("/coming")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "answerComing",
            summary = "Answer the reminder",
            description =
                    "\"Are you still coming?\" No gives the seats back, as cancelling does; yes makes the forecast better. The"
                            + " answer can be given again.")
    @APIResponse(responseCode = "200", description = "The registration")
    public RegistrationView coming(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @Valid @NotNull ComingRequest answer) {
        return seats.coming(id, secret.value, answer.coming());
    }

    @GET
    @Path("/calendar.ics")
    @PermitAll
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8")
    @Operation(
            operationId = "getRegistrationCalendar",
            summary = "A registration for calendar programs",
            description =
                    "An iCalendar (RFC 5545) with the event, in Danish and English. Its UID stays; SEQUENCE rises with each"
                            + " change; while it is not confirmed it is TENTATIVE, once it is over or the event is cancelled"
                            + " CANCELLED. Only the confirmed read in it where the event is online.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = CalendarText.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "An iCalendar",
                                            maxLength = 100_000),
                            example = "BEGIN:VCALENDAR"))
    public String calendar(@Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return seats.calendar(id, secret.value);
    }
}
