package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /locations/{code}/queue/next}. */
@Path(Directory.LOCATION_PATH + "/queue/next")
class NextResource {
    private final DeskService desk;

    NextResource(DeskService desk) {
        this.desk = desk;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "callNext",
            summary = "Call the next citizen",
            description =
                    """
                    Calls the next citizen for the caller, who guides at the location, and opens a consultation in \
                    status `CALLED`. The order is: a due appointment, a citizen who has waited longer than the \
                    location's `matchingWaitMinutes`, the first whose language and topics fit the guide, the first \
                    in the queue; an early appointment is called if nobody else waits. Two guides never get the same \
                    citizen. 204 if nobody waits. 409 if the caller has no published shift there and gives no \
                    `override`, or already has a called or current citizen.""")
    @APIResponse(responseCode = "201", description = "The called citizen's consultation")
    @APIResponse(responseCode = "204", description = "No citizen waits")
    public RestResponse<DeskVisitView> next(
            @Parameter(description = "Code of the location", example = "IH") @PathParam("code") String code,
            @Valid @Nullable NextRequest request) {
        return desk.next(code, Objects.requireNonNullElse(request, NextRequest.PLAIN))
                .map(visit -> AnswerConventions.created("consultations/" + visit.id() + "/visit", visit))
                .orElseGet(RestResponse::noContent);
    }
}
