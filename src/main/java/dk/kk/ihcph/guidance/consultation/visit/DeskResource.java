package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.consultation.CompletionRequest;
import dk.kk.ihcph.guidance.consultation.ConsultationView;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** {@code /consultations/{id}/start} and the other steps of a citizen who was called from the line. */
@Path("/consultations")
class DeskResource {
    private static final String ID = "Id of the consultation";
    private static final String AS_IT_IS = "The changed visit";

    private final DeskService desk;
    private final TransferService transfers;

    DeskResource(DeskService desk, TransferService transfers) {
        this.desk = desk;
        this.transfers = transfers;
    }

    @GET
    @Path("/{id}/visit")
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "getVisit",
            summary = "Get a visit at the desk",
            description =
                    """
                    Returns a consultation that came from the queue with its ticket and periods, such as for a desk \
                    program that restarted. Only staff of the administration may read it. 409 if the consultation \
                    did not come from the queue.""")
    @APIResponse(responseCode = "200", description = "The visit")
    public DeskVisitView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return desk.get(id);
    }

    @POST
    @Path("/{id}/recall")
    @Idempotent
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "recallCitizen",
            summary = "Call a citizen again",
            description =
                    """
                    Calls the same ticket number again, by staff of the administration. 409 unless the consultation \
                    is `CALLED`.""")
    @APIResponse(responseCode = "200", description = AS_IT_IS)
    public DeskVisitView recall(@Parameter(description = ID) @PathParam("id") UUID id) {
        return desk.recall(id);
    }

    @POST
    @Path("/{id}/start")
    @Idempotent
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "startConsultation",
            summary = "Start a consultation",
            description =
                    """
                    Starts a called consultation when the citizen has come, by staff of the administration. The \
                    service time runs from now.""")
    @APIResponse(responseCode = "200", description = AS_IT_IS)
    public DeskVisitView start(@Parameter(description = ID) @PathParam("id") UUID id) {
        return desk.start(id);
    }

    @POST
    @Path("/{id}/hold")
    @Idempotent
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "holdConsultation",
            summary = "Put a consultation on hold",
            description =
                    """
                    Puts a consultation in progress on hold, by staff of the administration, so that the guide can \
                    call another citizen. The time on hold does not count as service time.""")
    @APIResponse(responseCode = "200", description = AS_IT_IS)
    public DeskVisitView hold(@Parameter(description = ID) @PathParam("id") UUID id) {
        return desk.hold(id);
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "resumeConsultation",
            summary = "Resume a consultation",
            description =
                    """
                    Resumes a consultation on hold, by staff of the administration. 409 `GUIDE_BUSY` while the guide \
                    serves another citizen.""")
    @APIResponse(responseCode = "200", description = AS_IT_IS)
    public DeskVisitView resume(@Parameter(description = ID) @PathParam("id") UUID id) {
        return desk.resume(id);
    }

    @POST
    @Path("/{id}/transfer")
    @Idempotent
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "transferCitizen",
            summary = "Transfer a citizen",
            description =
                    """
                    Transfers a citizen to the other administration's desk or to another location, by staff of the \
                    administration. The ticket returns to the queue at its old place or, at another location, \
                    continues as a new ticket that the same secret opens. A consultation that has begun is recorded \
                    with the result `SENT_ON`; one that has not begun does not count.""")
    @APIResponse(responseCode = "200", description = AS_IT_IS)
    public DeskVisitView transfer(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull TransferRequest request) {
        return transfers.transfer(id, request);
    }

    @POST
    @Path("/{id}/complete")
    @Idempotent
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "completeConsultation",
            summary = "Complete a consultation",
            description =
                    """
                    Records a consultation in status `IN_PROGRESS` or `ON_HOLD` in the log, by staff of the \
                    administration. Times are measured; fields that the body leaves out keep the values of the \
                    ticket. Returns the recorded consultation.""")
    @APIResponse(responseCode = "200", description = "The recorded consultation")
    public ConsultationView complete(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @Nullable CompletionRequest request) {
        return desk.complete(id, request);
    }

    @POST
    @Path("/{id}/no-show")
    @Idempotent
    @PermissionsAllowed(Permission.CONSULTATION_WRITE)
    @Operation(
            operationId = "reportNoShow",
            summary = "Report a no-show",
            description =
                    """
                    Ends a called consultation whose citizen did not come, by staff of the administration. 409 \
                    before the citizen was called the location's `callsBeforeNoShow` times.""")
    @APIResponse(responseCode = "200", description = AS_IT_IS)
    public DeskVisitView noShow(@Parameter(description = ID) @PathParam("id") UUID id) {
        return desk.markNoShow(id);
    }
}
