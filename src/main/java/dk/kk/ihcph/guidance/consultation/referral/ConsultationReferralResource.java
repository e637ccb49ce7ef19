package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /consultations/{id}/referrals}: the citizen of this consultation is sent on. */
@Path("/consultations")
class ConsultationReferralResource {
    private final ReferralService referrals;

    ConsultationReferralResource(ReferralService referrals) {
        this.referrals = referrals;
    }

    @POST
    @Path("/{id}/referrals")
    @Idempotent
    @PermissionsAllowed(Permission.REFERRAL_WRITE)
    @Operation(
            operationId = "sendReferral",
            summary = "Send a referral",
            description =
                    """
                    Refers the citizen of a consultation that has begun to an offer, the other administration or a \
                    partner municipality, by staff of the administration that guides. Contact data is accepted only \
                    with the citizen's consent, and is erased with all texts 90 days after the referral ends. 409 if \
                    the consultation has an open referral to the same recipient.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReferralRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "anonymous",
                                        summary = "Without personal data",
                                        value =
                                                "{\"recipient\": {\"offer\": \"DANISH_CLASSES\"}, \"message\": \"Would like evening classes.\"}"),
                                @ExampleObject(
                                        name = "contact",
                                        summary = "With the citizen's consent, and how to reach them",
                                        value =
                                                """
                                                {"recipient": {"municipality": "0147"}, "message": "Needs a place in childcare from March.", \
                                                "contact": {"name": "Ana Example", "email": "ana@example.org"}, \
                                                "consent": {"given": true, "how": "ORAL"}, "dueOn": "2026-01-19"}""")
                            }))
    @APIResponse(responseCode = "201", description = "The referral")
    public RestResponse<ReferralView> send(
            @Parameter(description = "Id of the consultation") @PathParam("id") UUID id,
            @Valid @NotNull ReferralRequest request) {
        ReferralView view = referrals.send(id, request);
        return AnswerConventions.created("referrals/" + view.id(), view);
    }
}
