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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /consultations}: the desk log over HTTP. */
@Path("/consultations")
@Tag(name = "Consultations")
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
            summary = "Log a served citizen",
            description =
                    "Topics are enough; administration, location, time and the rest default from the caller. Anonymous:"
                            + " no name, no number. A resident of another municipality is logged too, marked outside the target"
                            + " group, and the answer says where to point them.")
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
    @APIResponse(responseCode = "201", description = "Logged")
    public RestResponse<ConsultationView> log(@Valid @NotNull ConsultationRequest request) {
        ConsultationView view = service.log(request);
        return AnswerConventions.created("consultations/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed(Permission.CONSULTATION_READ)
    @Operation(
            operationId = "listConsultations",
            summary = "The desk log",
            description =
                    "Consultations of both administrations, newest first. Notes are shown to the own administration only,"
                            + " and reading them is audited.")
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
            summary = "One consultation",
            description = "One consultation of either administration; its note only for the own one.")
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
                    "JSON Merge Patch (RFC 7396) on the fields of a ConsultationRequest: null removes a value. Own"
                            + " administration only; audited; not once voided.")
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
                    "Takes a wrong record out of every count, with the reason. Nothing is deleted, and it cannot be undone.")
    @APIResponse(responseCode = "200", description = "The voided consultation")
    public ConsultationView markVoid(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull VoidRequest request) {
        return service.markVoid(id, request);
    }
}
