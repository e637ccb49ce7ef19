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
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /shift-templates}. */
@Path("/shift-templates")
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
            summary = "List shift templates",
            description =
                    """
                    Lists the shift templates of both administrations by name. Only coordinators may read them.""")
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
            summary = "Get a shift template",
            description = "Returns a shift template. Only coordinators may read it.")
    @APIResponse(responseCode = "200", description = "The template")
    public ShiftTemplateView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return templates.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "createShiftTemplate",
            summary = "Create a shift template",
            description =
                    """
                    Creates a week of shifts that can be applied to any period, by a coordinator of the \
                    administration. The rules of the schedule are checked when it is applied.""")
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
            summary = "Change a shift template",
            description =
                    """
                    Changes the given fields of a template, by a coordinator of the administration; `entries` are \
                    replaced as a whole. Shifts that were planned with it stay.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ShiftTemplateRequest.class),
                            examples = @ExampleObject(name = "renamed", value = "{\"name\": \"Summer week\"}")))
    @APIResponse(responseCode = "200", description = "The changed template")
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
            summary = "Delete a shift template",
            description =
                    """
                    Deletes a template, by a coordinator of the administration. Shifts that were planned with it \
                    stay, and the audit trail keeps the template.""")
    @APIResponse(responseCode = "204", description = "Deleted")
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
            summary = "Apply a shift template",
            description =
                    """
                    Plans a draft shift for each entry on each day of its weekday in a period, all or none, by a \
                    coordinator of the administration. Days on which a holiday or a closure shuts the location are \
                    skipped and listed with the reason. 409 if a shift breaks a rule that is not overridden; an \
                    error points to the entry, counted from 0, and the day: `/entries/2/2026-03-30`. 422 if every \
                    day is skipped. A dry run checks the same and changes nothing; its shifts have no id.""")
    @APIResponse(responseCode = "200", description = "The draft shifts and the skipped days")
    public TemplateApplicationView apply(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull TemplateApplicationRequest request,
            @Parameter(
                            description = "`true`: check everything, return the would-be answer and change nothing",
                            example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        return templates.apply(id, request, dryRun);
    }
}
