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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /locations/{code}/queue/next}. */
@Path(Directory.LOCATION_PATH + "/queue/next")
@Tag(name = "Service desk")
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
                    Gives the waiting guide the right citizen, and says why: first whose appointment it is; then who has waited \
                    longer than the location's matchingWaitMinutes; then the first whose language and topics fit the guide; \
                    then who came first; a citizen who is early for an appointment when nobody else waits. Two guides never \
                    get the same citizen. The answer is the consultation's beginning: start, recall or report a no-show \
                    under /consultations/{id}. 204 when nobody waits. 409: without a published shift there (override with a \
                    reason), or with a citizen already called or in progress.""")
    @APIResponse(responseCode = "201", description = "The citizen who is called")
    @APIResponse(responseCode = "204", description = "Nobody waits for this guide")
    public RestResponse<DeskVisitView> next(
            @Parameter(description = "The location's code", example = "IH") @PathParam("code") String code,
            @Valid @Nullable NextRequest request) {
        return desk.next(code, Objects.requireNonNullElse(request, NextRequest.PLAIN))
                .map(visit -> AnswerConventions.created("consultations/" + visit.id() + "/visit", visit))
                .orElseGet(RestResponse::noContent);
    }
}
