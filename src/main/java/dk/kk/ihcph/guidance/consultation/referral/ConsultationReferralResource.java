package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /consultations/{id}/referrals}: the citizen of this consultation is sent on. */
@Path("/consultations")
@Tag(name = "Service desk")
class ConsultationReferralResource {
    private static final String OF_ONE = "/{id}/referrals";
    private static final String ID = "Id of the consultation";

    private final ReferralService referrals;

    ConsultationReferralResource(ReferralService referrals) {
        this.referrals = referrals;
    }

    @POST
    @Path(OF_ONE)
    @Idempotent
    @PermissionsAllowed(Permission.REFERRAL_WRITE)
    @Operation(
            operationId = "sendReferral",
            summary = "Send a citizen on",
            description =
                    "To an offer, to the other administration or to a partner municipality, once the consultation has"
                            + " begun; by the administration that guides. How to reach the citizen goes along only with their"
                            + " consent, and is erased with all texts 90 days after the end. One target has one open referral"
                            + " of a consultation at a time.")
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
                                                "{\"to\": {\"offer\": \"DANISH_CLASSES\"}, \"message\": \"Would like evening classes.\"}"),
                                @ExampleObject(
                                        name = "contact",
                                        summary = "With the citizen's consent, and how to reach them",
                                        value =
                                                """
                                                {"to": {"municipality": "0147"}, "message": "Needs a place in childcare from March.", \
                                                "contact": {"name": "Ana Example", "email": "ana@example.org"}, \
                                                "consent": {"given": true, "how": "ORAL"}, "dueOn": "2026-01-19"}""")
                            }))
    @APIResponse(responseCode = "201", description = "Sent")
    public RestResponse<ReferralView> send(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ReferralRequest request) {
        ReferralView view = referrals.send(id, request);
        return AnswerConventions.created("referrals/" + view.id(), view);
    }

    @GET
    @Path(OF_ONE)
    @PermissionsAllowed(Permission.REFERRAL_READ)
    @Operation(
            operationId = "listReferralsOfConsultation",
            summary = "Where a citizen was sent on",
            description =
                    "The referrals of one consultation that the caller's side sent or got, newest first. Reading them is"
                            + " audited.")
    @APIResponse(responseCode = "200", description = "A page of referrals")
    public Page<ReferralView> list(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return referrals.ofConsultation(id, page);
    }
}
