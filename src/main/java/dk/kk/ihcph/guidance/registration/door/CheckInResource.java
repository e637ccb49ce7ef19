package dk.kk.ihcph.guidance.registration.door;

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
import org.jboss.resteasy.reactive.RestResponse;

/** The door of an event: {@code /events/{id}/check-ins}, {@code /walk-ins}, {@code /attendance}. */
@Path("/events")
class CheckInResource {
    private static final String ID = "Id of the event";

    private final CheckInService checkIns;
    private final AttendanceService attendance;

    CheckInResource(CheckInService checkIns, AttendanceService attendance) {
        this.checkIns = checkIns;
        this.attendance = attendance;
    }

    @POST
    @Path("/{id}/check-ins")
    @Idempotent
    @PermissionsAllowed(Permission.REGISTRATION_CHECK_IN)
    @Operation(
            operationId = "checkInParty",
            summary = "Check in a party",
            description =
                    """
                    Checks in a party by its ticket code or its registration, for staff of the administrations of the event. \
                    Returns the result: a refused scan is `REFUSED` with a reason, and the response is still 200. A scan that \
                    is sent again with the same content gets the same result and has no second effect. A party may arrive in \
                    several scans.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Scan.class),
                            examples =
                                    @ExampleObject(
                                            name = "ticket",
                                            value =
                                                    "{\"scanId\": \"scanner-2/000117\", \"ticketCode\": \"7H3K9M2P5R8T1V4X6Z0B\"}")))
    @APIResponse(responseCode = "200", description = "The result of the scan")
    public CheckInView checkIn(@Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull Scan request) {
        return checkIns.checkIn(id, request);
    }

    @POST
    @Path("/{id}/check-ins/batch")
    @Idempotent
    @PermissionsAllowed(Permission.REGISTRATION_CHECK_IN)
    @Operation(
            operationId = "checkInBatch",
            summary = "Check in parties from scans made offline",
            description =
                    """
                    Checks in the parties of up to 500 scans that a scanner made without a network, for staff of the \
                    administrations of the event. Returns one result for each scan; refused scans are reported per item, and \
                    the response is still 200. The earliest of several scans of a party is its arrival. Scans made on the days \
                    of the event count even if they are sent later: such a scan replaces a no-show, and it checks in a party \
                    whose registration was cancelled only afterwards.""")
    @APIResponse(responseCode = "200", description = "The results of the scans")
    public CheckInBatchView checkInBatch(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull CheckInBatchRequest request) {
        return checkIns.checkInBatch(id, request.checkIns());
    }

    @POST
    @Path("/{id}/walk-ins")
    @Idempotent
    @PermissionsAllowed(Permission.REGISTRATION_CHECK_IN)
    @Operation(
            operationId = "walkIn",
            summary = "Create a walk-in",
            description =
                    """
                    Creates a walk-in on a day of the event: anonymous, and checked in at once. Staff of the administrations \
                    of the event may do so. A walk-in takes no seat of the seat limit, but 409 if the persons in the room, the \
                    registered who may still come and the walk-in exceed the capacity. Registered who have not come by \
                    `guidance.registrations.late-after` after the beginning no longer count. `undoCheckIn` removes a \
                    walk-in.""")
    @APIResponse(responseCode = "201", description = "The walk-in")
    public RestResponse<AttendanceView> walkIn(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull WalkInRequest request) {
        AttendanceView walkIn = attendance.walkIn(id, request);
        return AnswerConventions.created("registrations/" + walkIn.id(), walkIn);
    }

    @GET
    @Path("/{id}/attendance")
    @PermissionsAllowed(Permission.REGISTRATION_CHECK_IN)
    @Operation(
            operationId = "listAttendance",
            summary = "List the registrations for the door",
            description =
                    """
                    Lists the registrations of an event and their attendance, in the order of registration, for staff of the \
                    administrations of the event. `q` finds a party that has no ticket at hand. The audit trail notes who read \
                    which registration.""")
    @APIResponse(responseCode = "200", description = "A page of registrations")
    public Page<AttendanceView> list(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam AttendanceFilter filter,
            @Valid @BeanParam PageRequest page) {
        return attendance.list(id, filter, page);
    }
}
