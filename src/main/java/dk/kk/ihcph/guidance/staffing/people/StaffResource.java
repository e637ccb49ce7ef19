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
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /staff}. */
@Path("/staff")
class StaffResource {
    private final StaffService staff;

    StaffResource(StaffService staff) {
        this.staff = staff;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "listStaff",
            summary = "List staff",
            description =
                    """
                    Lists the staff of both administrations by display name. Login and e-mail address are returned \
                    only to the staff member and to coordinators of the administration.""")
    @APIResponse(responseCode = "200", description = "A page of staff")
    public Page<StaffMemberView> list(@Valid @BeanParam StaffFilter filter, @Valid @BeanParam PageRequest page) {
        return staff.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getStaff",
            summary = "Get a staff member",
            description =
                    """
                    Returns a staff member. Login and e-mail address are returned only to the staff member and to \
                    coordinators of the administration.""")
    @APIResponse(responseCode = "200", description = "The staff member")
    public StaffMemberView get(@Parameter(description = "Id of the staff member") @PathParam("id") UUID id) {
        return staff.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "createStaff",
            summary = "Create a staff member",
            description =
                    """
                    Creates a staff member of an administration, by a coordinator of the administration. `funding` \
                    states which allocations pay which hours: an allocation pays staff of its own administration in \
                    its own year, and at most its full-time equivalents times 1,263 hours.""")
    @APIResponse(responseCode = "201", description = "The staff member")
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
            summary = "Change a staff member",
            description =
                    """
                    Changes the given fields of a staff member, by a coordinator of the administration; the \
                    administration cannot change. Staff are not deleted: set `activeTo` to the last day of work. \
                    Shifts after it then break the rule `OUTSIDE_EMPLOYMENT`.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = StaffRequest.class),
                            examples = @ExampleObject(name = "leaves", value = "{\"activeTo\": \"2026-12-31\"}")))
    @APIResponse(responseCode = "200", description = "The changed staff member")
    public StaffMemberView change(
            @Parameter(description = "Id of the staff member") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return staff.change(id, ifMatch, patch);
    }
}
