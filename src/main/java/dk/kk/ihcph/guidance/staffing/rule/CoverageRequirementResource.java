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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /coverage-requirements}. */
@Path("/coverage-requirements")
@Tag(name = "Staffing")
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
            summary = "Who must be where",
            description = "How many of each administration must be at which desk, by weekday and local time. KFF is in"
                    + " International House on its four open days; BIF is there one day a week and three days in"
                    + " Københavns Erhvervshus. Holidays and closures lift a requirement, and only what lies within"
                    + " the opening hours of the day counts.")
    @APIResponse(responseCode = "200", description = "A page of requirements, in the order in which they were stated")
    public Page<CoverageRequirementView> list(
            @Valid @BeanParam CoverageRequirementFilter filter, @Valid @BeanParam PageRequest page) {
        return requirements.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getCoverageRequirement",
            summary = "A coverage requirement",
            description = "One requirement, by id; with an ETag.")
    @APIResponse(responseCode = "200", description = "The requirement")
    public CoverageRequirementView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return requirements.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "createCoverageRequirement",
            summary = "Require staff at a desk",
            description =
                    "States how many of the caller's own administration must be at a desk, on a weekday, from when to"
                            + " when, in whole minutes of local time. Two requirements of an administration never overlap at"
                            + " one place: the second is refused with 409, naming the first.")
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
                    "Merges the given fields of a CoverageRequirementRequest into the requirement; the administration"
                            + " stays. Whoever changes it confirms it: `assumed` becomes false, also with {}. To keep what held"
                            + " until now, end it with validTo and state a new one.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = CoverageRequirementRequest.class),
                            examples = @ExampleObject(name = "ends", value = "{\"validTo\": \"2026-12-31\"}")))
    @APIResponse(responseCode = "200", description = "The requirement as it now is")
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
            summary = "Require it no more",
            description =
                    "Deletes a requirement, also for the time before: what once held ends with validTo instead. The"
                            + " audit trail keeps it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        requirements.delete(id, ifMatch);
    }
}
