package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The door's changes of one registration: {@code /registrations/{id}/undo-check-in} and {@code /excuse}. */
@Path("/registrations")
class AttendanceResource {
    private static final String ID = "Id of the registration";

    private final AttendanceService attendance;

    AttendanceResource(AttendanceService attendance) {
        this.attendance = attendance;
    }

    @POST
    @Path("/{id}/undo-check-in")
    @Idempotent
    @PermissionsAllowed(Permission.REGISTRATION_CHECK_IN)
    @Operation(
            operationId = "undoCheckIn",
            summary = "Undo a check-in",
            description =
                    """
                    Undoes the check-in of a party, for staff of the administrations of the event. Scans made before the undo \
                    do not check in again, even if they are sent later. A walk-in is cancelled. 409 unless the party is \
                    checked in.""")
    @APIResponse(responseCode = "200", description = "The registration after the undo")
    public AttendanceView undo(@Parameter(description = ID) @PathParam("id") UUID id) {
        return attendance.undoCheckIn(id);
    }

    @POST
    @Path("/{id}/excuse")
    @Idempotent
    @PermissionsAllowed(Permission.REGISTRATION_CHECK_IN)
    @Operation(
            operationId = "excuseRegistration",
            summary = "Excuse a party",
            description =
                    """
                    Marks a party as excused, for staff of the administrations of the event: it said that it cannot come. The \
                    party keeps its seats; cancel the registration to pass them on. An excused party can still be checked in. \
                    409 once the party is checked in.""")
    @APIResponse(responseCode = "200", description = "The excused registration")
    public AttendanceView excuse(@Parameter(description = ID) @PathParam("id") UUID id) {
        return attendance.excuse(id);
    }
}
