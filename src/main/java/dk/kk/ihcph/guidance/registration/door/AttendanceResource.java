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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door's changes of one registration: {@code /registrations/{id}/undo-check-in} and {@code /excuse}. */
@Path("/registrations/{id}")
@Tag(name = "Registrations")
class AttendanceResource {
    private static final String ID = "Id of the registration";

    private final AttendanceService attendance;

    AttendanceResource(AttendanceService attendance) {
        this.attendance = attendance;
    }

    @POST
    @Path("/undo-check-in")
    @Idempotent
    @PermissionsAllowed(Permission.REGISTRATION_CHECK_IN)
    @Operation(
            operationId = "undoCheckIn",
            summary = "Undo a check-in",
            description =
                    "It was somebody else. Scans that were made before this and are sent later do not check in again. Who was"
                            + " let in without a registration is cancelled.")
    @APIResponse(responseCode = "200", description = "The registration, not checked in")
    public AttendanceView undo(@Parameter(description = ID) @PathParam("id") UUID id) {
        return attendance.undoCheckIn(id);
    }

    @POST
    @Path("/excuse")
    @Idempotent
    @PermissionsAllowed(Permission.REGISTRATION_CHECK_IN)
    @Operation(
            operationId = "excuseRegistration",
            summary = "Excuse a registration",
            description =
                    "They said that they cannot come, so they did not just stay away. Their seats stay theirs: to pass them on,"
                            + " cancel the registration instead. Who comes all the same is checked in as others are.")
    @APIResponse(responseCode = "200", description = "The excused registration")
    public AttendanceView excuse(@Parameter(description = ID) @PathParam("id") UUID id) {
        return attendance.excuse(id);
    }
}
