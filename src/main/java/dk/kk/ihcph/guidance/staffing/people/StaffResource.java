package dk.kk.ihcph.guidance.staffing.people;

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

/** {@code /staff}. */
@Path("/staff")
@Tag(name = "Staffing")
class StaffResource {
    private final StaffService staff;

    StaffResource(StaffService staff) {
        this.staff = staff;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "listStaff",
            summary = "The staff",
            description = "Who gives guidance and who leads the project, in both administrations, by display name.")
    @APIResponse(responseCode = "200", description = "A page of staff")
    public Page<StaffMemberView> list(@Valid @BeanParam StaffFilter filter, @Valid @BeanParam PageRequest page) {
        return staff.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getStaff",
            summary = "A member of staff",
            description = "One member of staff, by id; with an ETag.")
    @APIResponse(responseCode = "200", description = "The member of staff")
    public StaffMemberView get(@Parameter(description = "Id of the member of staff") @PathParam("id") UUID id) {
        return staff.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "createStaff",
            summary = "Add a member of staff",
            description =
                    "Adds a person of the caller's own administration, by display name. What the grant pays of them"
                            + " stands in funding: an allocation pays its own administration's people in its own year, and in"
                            + " all no more hours than its full-time equivalents times the annual norm of 1,263.")
    @APIResponse(responseCode = "201", description = "The member of staff")
    public RestResponse<StaffMemberView> create(@Valid @NotNull StaffRequest request) {
        StaffMemberView member = staff.create(request);
        return AnswerConventions.created("staff/" + member.id(), member);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "changeStaff",
            summary = "Change a member of staff",
            description =
                    "Merges the given fields of a StaffRequest into the member of staff; null removes one, a list is"
                            + " replaced. The administration stays. Nobody is deleted: whoever leaves gets a last day in"
                            + " activeTo, and shifts after it then show as outside the employment.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = StaffRequest.class),
                            examples = @ExampleObject(name = "leaves", value = "{\"activeTo\": \"2026-12-31\"}")))
    @APIResponse(responseCode = "200", description = "The member of staff as they now are")
    public StaffMemberView change(
            @Parameter(description = "Id of the member of staff") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return staff.change(id, ifMatch, patch);
    }
}
