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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /consultations/{id}/start} and the other steps of a citizen who was called from the line. */
@Path("/consultations")
@Tag(name = "Service desk")
class DeskResource {
    private static final String ID = "Id of the consultation";
    private static final String AS_IT_IS = "The visit as it now is";

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
            summary = "A citizen at the desk",
            description =
                    "The consultation of a citizen from the line with its ticket and periods: for a desk whose program was"
                            + " restarted. Own administration only; 409 of one that was logged without the line.")
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
            description = "Calls the same number again; 409 unless it is CALLED.")
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
            summary = "Begin with a citizen",
            description =
                    "The citizen came: service time runs from now. A colleague of the administration may begin too.")
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
            summary = "Put a citizen on hold",
            description = "The citizen fetches a paper, say: the guide can call another meanwhile.")
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
            summary = "Go on with a citizen",
            description = "From hold; 409 GUIDE_BUSY while the guide has another citizen.")
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
            summary = "Send a citizen on",
            description =
                    "To the other administration's desk, where the ticket goes back into the line, or to another location,"
                            + " where it goes on as a new ticket that the same secret opens; both at the place that the citizen"
                            + " has had from the beginning. What had begun is recorded with the result SENT_ON; what had not"
                            + " counts for nothing.")
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
                    "Records it in the log, with the time measured; from IN_PROGRESS or ON_HOLD. What the body leaves out"
                            + " stays as the ticket said.")
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
            description = "Nobody came: only after as many calls as the location's callsBeforeNoShow, else 409.")
    @APIResponse(responseCode = "200", description = AS_IT_IS)
    public DeskVisitView noShow(@Parameter(description = ID) @PathParam("id") UUID id) {
        return desk.markNoShow(id);
    }
}
