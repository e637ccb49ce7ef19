package dk.kk.ihcph.guidance.staffing.rule;

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

/** {@code /coverage-requirements}. */
@Path("/coverage-requirements")
class CoverageRequirementResource {
    private static final String BY_ID = "/{id}";
    private static final String ID = "Id of the requirement";

    private final CoverageRequirementService requirements;

    CoverageRequirementResource(CoverageRequirementService requirements) {
        this.requirements = requirements;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "listCoverageRequirements",
            summary = "List coverage requirements",
            description =
                    """
                    Lists how many staff of each administration must be at which desk, by weekday and local time, in \
                    the order in which the requirements were created. A requirement counts only within the \
                    location's opening hours; holidays and closures lift it.""")
    @APIResponse(responseCode = "200", description = "A page of requirements")
    public Page<CoverageRequirementView> list(
            @Valid @BeanParam CoverageRequirementFilter filter, @Valid @BeanParam PageRequest page) {
        return requirements.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getCoverageRequirement",
            summary = "Get a coverage requirement",
            description = "Returns a coverage requirement.")
    @APIResponse(responseCode = "200", description = "The requirement")
    public CoverageRequirementView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return requirements.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "createCoverageRequirement",
            summary = "Create a coverage requirement",
            description =
                    """
                    States how many staff of an administration must be at a desk on a weekday, by a coordinator of \
                    the administration. Times are whole minutes of local time. 409 if it overlaps another \
                    requirement of the administration at the location, which the problem names.""")
    @APIResponse(responseCode = "201", description = "The requirement")
    public RestResponse<CoverageRequirementView> create(@Valid @NotNull CoverageRequirementRequest request) {
        CoverageRequirementView requirement = requirements.create(request);
        return AnswerConventions.created("coverage-requirements/" + requirement.id(), requirement);
    }

    @PATCH
    @Path(BY_ID)
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "changeCoverageRequirement",
            summary = "Change a coverage requirement",
            description =
                    """
                    Changes the given fields of a requirement, by a coordinator of the administration; the \
                    administration cannot change. Each change, even an empty one, confirms the requirement: \
                    `assumed` becomes false. To keep the past as it was, end the requirement with `validTo` and \
                    create a new one.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = CoverageRequirementRequest.class),
                            examples = @ExampleObject(name = "ends", value = "{\"validTo\": \"2026-12-31\"}")))
    @APIResponse(responseCode = "200", description = "The changed requirement")
    public CoverageRequirementView change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return requirements.change(id, ifMatch, patch);
    }

    @DELETE
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "deleteCoverageRequirement",
            summary = "Delete a coverage requirement",
            description =
                    """
                    Deletes a requirement, for the past as well, by a coordinator of the administration. To end a \
                    requirement and keep its past, set `validTo` instead. The audit trail keeps it.""")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        requirements.delete(id, ifMatch);
    }
}
