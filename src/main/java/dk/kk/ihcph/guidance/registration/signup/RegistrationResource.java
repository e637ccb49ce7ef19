package dk.kk.ihcph.guidance.registration.signup;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /registrations/{id}}: by the secret of a mail, or by staff. */
@Path("/registrations")
class RegistrationResource {
    private static final String BY_ID = "/{id}";
    private static final String ID = "Id of the registration";

    private final RegistrationChangeService seats;

    RegistrationResource(RegistrationChangeService seats) {
        this.seats = seats;
    }

    @GET
    @Path(BY_ID)
    @PermitAll
    @Operation(
            operationId = "getRegistration",
            summary = "Get a registration",
            description =
                    """
                    Returns a registration: to a caller with the mailed secret, to the partner that made it, and to staff of the \
                    administrations of the event. It includes why a party waits, the offers of seats made to it, and the mails \
                    about it. The audit trail notes reading by staff and partners. 404 for an unknown id as for a wrong or missing \
                    secret.""")
    @APIResponse(responseCode = "200", description = "The registration")
    public RegistrationView get(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return seats.get(id, secret.value);
    }

    @PATCH
    @Path(BY_ID)
    @PermitAll
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeRegistration",
            summary = "Change a registration",
            description =
                    """
                    Merges the given fields into a registration, before the event begins and while the party is neither checked in \
                    nor excused. A caller with the mailed secret, the partner that made it and a coordinator of the leading \
                    administration may change it; only coordinators may change the e-mail address. The event's questions, limits \
                    and audience apply only to what changes, so a smaller party is always accepted. The seats that a smaller \
                    party frees are offered to the waiting list. 409 if there are not enough free seats for a larger party.""")
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
    @Path(BY_ID)
    @PermitAll
    @Operation(
            operationId = "eraseRegistration",
            summary = "Erase the personal data of a registration",
            description =
                    """
                    Erases name, e-mail address, answers and mailed links for good; the registration remains as a number in the \
                    statistics. A caller with the mailed secret, the partner that made it and a coordinator of the leading \
                    administration may do so. If the event has not begun, the registration is cancelled first and its seats are \
                    passed on.""")
    @APIResponse(responseCode = "204", description = "Erased")
    public void erase(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        seats.erase(id, secret.value, ifMatch);
    }

    @POST
    @Path(BY_ID + "/confirm")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "confirmRegistration",
            summary = "Confirm a registration",
            description =
                    """
                    Confirms an UNCONFIRMED registration until `confirmBy`, for a caller with the mailed secret and for a \
                    coordinator of the leading administration. It becomes CONFIRMED if it holds seats, otherwise WAITING at its \
                    position. Confirming again changes nothing. After `confirmBy` the seats are free for others and the data is \
                    erased: 410.""")
    @APIResponse(responseCode = "200", description = "The confirmed registration")
    @APIResponse(responseCode = "410", description = "The time to confirm is over")
    public RegistrationView confirm(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return seats.confirm(id, secret.value);
    }

    @POST
    @Path(BY_ID + "/cancel")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "cancelRegistration",
            summary = "Cancel a registration",
            description =
                    """
                    Cancels the registration and declines its open offer, before the event begins. A caller with the mailed secret, \
                    the partner that made it and a coordinator of the leading administration may do so. Its seats are offered to \
                    the waiting list. Returns the cancelled registration.""")
    @APIResponse(responseCode = "200", description = "The cancelled registration")
    public RegistrationView cancel(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return seats.cancel(id, secret.value);
    }

    @POST
    @Path(BY_ID + "/accept")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "acceptSeatOffer",
            summary = "Accept an offer of seats",
            description =
                    """
                    Accepts the seats that were offered to a waiting party, until `seatOfferExpiresAt`. A caller with the mailed \
                    secret, the partner that made the registration and a coordinator of the leading administration may do so. \
                    Returns the confirmed registration. 410 once the offer has expired.""")
    @APIResponse(responseCode = "200", description = "The confirmed registration")
    @APIResponse(responseCode = "410", description = "The offer is over")
    public RegistrationView accept(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return seats.accept(id, secret.value);
    }

    @POST
    @Path(BY_ID + "/decline")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "declineSeatOffer",
            summary = "Decline an offer of seats",
            description =
                    """
                    Declines the seats that were offered to a waiting party, which leaves the waiting list. A caller with the mailed \
                    secret, the partner that made the registration and a coordinator of the leading administration may do so. \
                    The seats are offered to the next party. Returns the declined registration.""")
    @APIResponse(responseCode = "200", description = "The declined registration")
    public RegistrationView decline(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam SecretParameter secret) {
        return seats.decline(id, secret.value);
    }

    @POST
    @Path(BY_ID + "/coming")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "answerComing",
            summary = "Answer the reminder",
            description =
                    """
                    Records whether a confirmed party still comes, for a caller with the mailed secret, the partner that made the \
                    registration and a coordinator of the leading administration. `false` cancels the registration and frees its \
                    seats; `true` improves the forecast. The answer can be changed until the party cancels or is checked in.""")
    @APIResponse(responseCode = "200", description = "The registration")
    public RegistrationView coming(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @BeanParam SecretParameter secret,
            @Valid @NotNull ComingRequest answer) {
        return seats.coming(id, secret.value, answer.coming());
    }
}
