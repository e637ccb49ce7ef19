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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The door of an event: {@code /events/{id}/check-ins}, {@code /walk-ins}, {@code /attendance}. */
@Path("/events/{id}")
@Tag(name = "Registrations")
class CheckInResource {
    private static final String ID = "Id of the event";

    private final CheckInService checkIns;
    private final AttendanceService attendance;

    CheckInResource(CheckInService checkIns, AttendanceService attendance) {
        this.checkIns = checkIns;
        this.attendance = attendance;
    }

    @POST
    @Path("/check-ins")
    @Idempotent
    @PermissionsAllowed(Permission.REGISTRATION_CHECK_IN)
    @Operation(
            operationId = "checkIn",
            summary = "Check in",
            description =
                    "By the ticket's QR code or by the registration, at events that the own administration leads or takes"
                            + " part in. One scan, or up to 500 that a scanner made without network, in whatever order: of"
                            + " several of one registration the earliest is its arrival. A scan is known by its scanId: sent"
                            + " again with the same content it is answered the same and has no second effect. What cannot be"
                            + " checked in is REFUSED with a reason, in 200: the door goes on. Scans count on the days of the"
                            + " event, also when they are sent after it; then who was marked as not having come has come. A party"
                            + " may arrive in several scans that say how many came. A scan that was made before the"
                            + " registration was cancelled checks in too, however late it is sent.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CheckInRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "scan",
                                        summary = "A ticket",
                                        value =
                                                "{\"scanId\": \"scanner-2/000117\", \"ticket\": \"7H3K9M2P5R8T1V4X6Z0B\"}"),
                                @ExampleObject(
                                        name = "batch",
                                        summary = "What a scanner kept while it had no network",
                                        value =
                                                """
                                                {"scans": [{"scanId": "scanner-2/000117", "ticket": "7H3K9M2P5R8T1V4X6Z0B", \
                                                "at": "2027-02-10T16:58:00+01:00"}, {"scanId": "scanner-2/000118", \
                                                "ticket": "0M4Q8V2Z6D1H5N9S3X7B", "at": "2027-02-10T16:59:30+01:00", "persons": 1}]}""")
                            }))
    @APIResponse(responseCode = "200", description = "What became of the scan, or in items of each")
    public CheckInView checkIn(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull CheckInRequest request) {
        return checkIns.checkIn(id, request);
    }

    @POST
    @Path("/walk-ins")
    @Idempotent
    @PermissionsAllowed(Permission.REGISTRATION_CHECK_IN)
    @Operation(
            operationId = "walkIn",
            summary = "Let in who is not registered",
            description =
                    "On the day of the event, without a name. Nobody was promised a seat, so none of the seat limit is taken;"
                            + " but the room's capacity holds: 409 where those who are there, those registered who may still come"
                            + " and these would be more. From guidance.registrations.late-after after the beginning on, seats of"
                            + " registered who have not come are free. Undoing the check-in takes it back.")
    @APIResponse(responseCode = "201", description = "Who was let in")
    public RestResponse<AttendanceView> walkIn(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull WalkInRequest request) {
        AttendanceView walkIn = attendance.walkIn(id, request);
        return AnswerConventions.created("registrations/" + walkIn.id(), walkIn);
    }

    @GET
    @Path("/attendance")
    @PermissionsAllowed(Permission.REGISTRATION_CHECK_IN)
    @Operation(
            operationId = "listAttendance",
            summary = "The list at the door",
            description =
                    "Who is registered and who has come, in the order of registration; by name or ticket for whoever left the"
                            + " ticket at home. For the administrations of the event; each look is noted in the audit trail.")
    @APIResponse(responseCode = "200", description = "A page of registrations")
    public Page<AttendanceView> list(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam AttendanceFilter filter,
            @Valid @BeanParam PageRequest page) {
        return attendance.list(id, filter, page);
    }
}
