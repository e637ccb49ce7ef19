package dk.kk.ihcph.guidance.staffing.template;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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

/** {@code /shift-templates}. */
@Path("/shift-templates")
@Tag(name = "Staffing")
class ShiftTemplateResource {
    private static final String BY_ID = "/{id}";
    private static final String ID = "Id of the template";

    private final ShiftTemplateService templates;

    ShiftTemplateResource(ShiftTemplateService templates) {
        this.templates = templates;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "listShiftTemplates",
            summary = "Templates",
            description = "The week patterns of both administrations, by name; for coordinators, as drafts are.")
    @APIResponse(responseCode = "200", description = "A page of templates")
    public Page<ShiftTemplateView> list(
            @Valid @BeanParam ShiftTemplateFilter filter, @Valid @BeanParam PageRequest page) {
        return templates.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "getShiftTemplate",
            summary = "A template",
            description = "One template, by id; with an ETag.")
    @APIResponse(responseCode = "200", description = "The template")
    public ShiftTemplateView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return templates.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "createShiftTemplate",
            summary = "Add a template",
            description =
                    "A week of shifts of the caller's own staff, which can be laid over any period. The rules of the"
                            + " schedule are asked only then.")
    @APIResponse(responseCode = "201", description = "The template")
    public RestResponse<ShiftTemplateView> create(@Valid @NotNull ShiftTemplateRequest request) {
        ShiftTemplateView template = templates.create(request);
        return AnswerConventions.created("shift-templates/" + template.id(), template);
    }

    @PATCH
    @Path(BY_ID)
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "changeShiftTemplate",
            summary = "Change a template",
            description =
                    "Merges the given fields of a ShiftTemplateRequest into the template; entries are replaced as a"
                            + " whole. Shifts that it planned before stay as they are.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ShiftTemplateRequest.class),
                            examples = @ExampleObject(name = "renamed", value = "{\"name\": \"Summer week\"}")))
    @APIResponse(responseCode = "200", description = "The template as it now is")
    public ShiftTemplateView change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return templates.change(id, ifMatch, patch);
    }

    @DELETE
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "deleteShiftTemplate",
            summary = "Delete a template",
            description = "Deletes the pattern; the shifts that it planned stay. The audit trail keeps it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        templates.delete(id, ifMatch);
    }

    @POST
    @Path(BY_ID + "/apply")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "applyShiftTemplate",
            summary = "Lay a template over a period",
            description =
                    """
                    Plans a draft shift for every entry on every day of its weekday, all of them or none, held to the rules \
                    of a single one and to each other. Days on which a holiday or a closure shuts the location are left out \
                    and listed with the reason; a period in which that is every day is refused. Errors point at the entry, \
                    counted from 0 in the order that the template shows, and the day: /entries/2/2026-03-30.""")
    @APIResponse(responseCode = "200", description = "The draft shifts, and the days left out")
    public TemplateApplicationView apply(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull TemplateApplicationRequest request,
            @Parameter(description = "Check everything and plan nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        return templates.apply(id, request, dryRun);
    }
}
