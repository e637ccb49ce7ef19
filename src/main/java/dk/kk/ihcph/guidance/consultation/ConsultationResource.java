package dk.kk.ihcph.guidance.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /consultations}: the desk log over HTTP. */
@Path("/consultations")
class ConsultationResource {
    private static final String ID = "Id of the consultation";

    private final ConsultationService service;

    ConsultationResource(ConsultationService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "logConsultation",
            summary = "Log a consultation",
            description =
                    """
                    Logs a consultation that was held, by staff who guide. Only `topics` are required; \
                    administration, location, time and the other fields have defaults from the caller. The log is \
                    anonymous. For a citizen outside the target group the answer contains `pointTo`, the \
                    municipality that helps.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConsultationRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "short",
                                        summary = "The shortest",
                                        value = "{\"topics\": [\"MITID\"], \"location\": \"IH\"}"),
                                @ExampleObject(
                                        name = "full",
                                        summary = "With all that is usually known",
                                        value =
                                                """
                                                {"topics": ["CPR_REGISTRATION", "MITID"], "location": "IH", "channel": "IN_PERSON", \
                                                "language": "en", "municipality": "0101", "situation": "EMPLOYEE", "firstVisit": "YES", \
                                                "persons": 2, "durationMinutes": 8, "result": "ANSWERED"}""")
                            }))
    @APIResponse(responseCode = "201", description = "The logged consultation")
    public RestResponse<ConsultationView> log(@Valid @NotNull ConsultationRequest request) {
        ConsultationView view = service.log(request);
        return AnswerConventions.created("consultations/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed(Permission.CONSULTATION_READ)
    @Operation(
            operationId = "listConsultations",
            summary = "List consultations",
            description =
                    """
                    Lists consultations of both administrations, newest first. Notes are returned only to the \
                    administration that guided, and reading them is audited.""")
    @APIResponse(responseCode = "200", description = "A page of consultations")
    public Page<ConsultationView> list(
            @Valid @BeanParam ConsultationFilter filter, @Valid @BeanParam PageRequest page) {
        return service.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.CONSULTATION_READ)
    @Operation(
            operationId = "getConsultation",
            summary = "Get a consultation",
            description =
                    """
                    Returns a consultation of either administration. Its note is returned only to the administration \
                    that guided.""")
    @APIResponse(responseCode = "200", description = "The consultation")
    public ConsultationView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "correctConsultation",
            summary = "Correct a consultation",
            description =
                    """
                    Changes the given fields of a consultation, by staff of the administration that guided. The \
                    change is audited. 409 if the consultation is voided.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ConsultationRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "duration",
                                            value = "{\"durationMinutes\": 12, \"note\": null}")))
    @APIResponse(responseCode = "200", description = "The corrected consultation")
    public ConsultationView correct(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return service.correct(id, ifMatch, patch);
    }

    @POST
    @Path("/{id}/void")
    @Idempotent
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "voidConsultation",
            summary = "Void a consultation",
            description =
                    """
                    Takes a consultation out of every count and keeps the record with the reason, by staff of the \
                    administration that guided. It cannot be undone.""")
    @APIResponse(responseCode = "200", description = "The voided consultation")
    public ConsultationView markVoid(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull VoidRequest request) {
        return service.markVoid(id, request);
    }
}
