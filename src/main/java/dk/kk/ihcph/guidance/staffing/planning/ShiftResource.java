package dk.kk.ihcph.guidance.staffing.planning;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.staffing.ReasonRequest;
import dk.kk.ihcph.guidance.staffing.shift.ShiftFilter;
import dk.kk.ihcph.guidance.staffing.shift.ShiftView;
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

/** {@code /shifts}. */
@Path("/shifts")
class ShiftResource {
    private static final String BY_ID = "/{id}";
    private static final String ID = "Id of the shift";

    private final ShiftService shifts;

    ShiftResource(ShiftService shifts) {
        this.shifts = shifts;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "listShifts",
            summary = "List shifts",
            description =
                    """
                    Lists shifts of both administrations by beginning. Drafts are returned only to coordinators.""")
    @APIResponse(responseCode = "200", description = "A page of shifts")
    public Page<ShiftView> list(@Valid @BeanParam ShiftFilter filter, @Valid @BeanParam PageRequest page) {
        return shifts.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getShift",
            summary = "Get a shift",
            description = "Returns a shift. Drafts are returned only to coordinators.")
    @APIResponse(responseCode = "200", description = "The shift")
    public ShiftView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return shifts.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "createShift",
            summary = "Plan a shift",
            description =
                    """
                    Plans a draft shift for a staff member, by a coordinator of the administration. The rules of \
                    /code-lists/shift-rules apply; rest and weekly hours follow Directive 2003/88/EC and count the \
                    hours known here. 409 if a hard rule is broken, or a soft rule without `override`; the problem \
                    names all broken rules.""")
    @APIResponse(responseCode = "201", description = "The draft shift")
    public RestResponse<ShiftView> create(@Valid @NotNull ShiftRequest request) {
        ShiftView shift = shifts.create(request);
        return AnswerConventions.created("shifts/" + shift.id(), shift);
    }

    @POST
    @Path("/batch")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "createShifts",
            summary = "Plan several shifts",
            description =
                    """
                    Plans up to 500 draft shifts, all or none, by a coordinator of the administration. The rules of \
                    a single shift apply to each shift and between them. A dry run checks the same and changes \
                    nothing; its shifts have no id.""")
    @APIResponse(responseCode = "200", description = "The draft shifts")
    public ShiftsView createAll(
            @Valid @NotNull ShiftBatchRequest request,
            @Parameter(
                            description = "`true`: check everything, return the would-be answer and change nothing",
                            example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        return shifts.createAll(request, dryRun);
    }

    @PATCH
    @Path(BY_ID)
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "changeShift",
            summary = "Change a shift",
            description =
                    """
                    Changes the given fields of a shift and checks the rules again, by a coordinator of the \
                    administration. A published shift needs a `reason`, and the staff members who lose or get it are \
                    told. 409 if the shift is cancelled or confirmed.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ShiftRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "later",
                                            value =
                                                    "{\"endsAt\": \"2026-01-05T14:00:00+01:00\", \"reason\": \"Leaves early\"}")))
    @APIResponse(responseCode = "200", description = "The changed shift")
    public ShiftView change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch,
            @NotNull JsonNode patch) {
        return shifts.change(id, ifMatch, patch);
    }

    @DELETE
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "deleteShift",
            summary = "Delete a draft shift",
            description =
                    """
                    Deletes a draft shift, by a coordinator of the administration. 409 for a published shift, which \
                    is cancelled instead.""")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        shifts.delete(id, ifMatch);
    }

    @POST
    @Path(BY_ID + "/cancel")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "cancelShift",
            summary = "Cancel a published shift",
            description =
                    """
                    Cancels a published shift with a reason, by a coordinator of the administration. The reason is \
                    kept and audited, and the staff member is told.""")
    @APIResponse(responseCode = "200", description = "The cancelled shift")
    public ShiftView cancel(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ReasonRequest request) {
        return shifts.cancel(id, request);
    }

    @POST
    @Path(BY_ID + "/confirm")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "confirmShift",
            summary = "Confirm the hours of a shift",
            description =
                    """
                    Records the actual hours of a published shift once they are worked, by the staff member or a \
                    coordinator of the administration. An empty object confirms the planned hours. Confirming again \
                    corrects the hours.""")
    @APIResponse(responseCode = "200", description = "The shift with its actual hours")
    public ShiftView confirm(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ActualHoursRequest request) {
        return shifts.confirm(id, request);
    }
}
