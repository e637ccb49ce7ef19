package dk.kk.ihcph.guidance.staffing.absence;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.staffing.ReasonRequest;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /absences}. */
@Path("/absences")
class AbsenceResource {
    private static final String BY_ID = "/{id}";
    private static final String ID = "Id of the absence";

    private final AbsenceService absences;

    AbsenceResource(AbsenceService absences) {
        this.absences = absences;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "listAbsences",
            summary = "List absences",
            description =
                    """
                    Lists absences by their first day: the caller's own and, for coordinators, those of their \
                    administration's staff. Nobody else sees absences, because the kind can reveal a person's \
                    health. Reading another person's absence is audited.""")
    @APIResponse(responseCode = "200", description = "A page of absences")
    public Page<AbsenceView> list(@Valid @BeanParam AbsenceFilter filter, @Valid @BeanParam PageRequest page) {
        return absences.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getAbsence",
            summary = "Get an absence",
            description =
                    """
                    Returns an absence with the shifts that its approval cancelled. Only the staff member and \
                    coordinators of the administration may read it; others get 404.""")
    @APIResponse(responseCode = "200", description = "The absence")
    public AbsenceView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return absences.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "requestAbsence",
            summary = "Request an absence",
            description =
                    """
                    Requests an absence for the caller or, by a coordinator, for a staff member of the \
                    administration. It counts once a coordinator has approved it. 409 if it overlaps another \
                    requested or approved absence of the staff member.""")
    @APIResponse(responseCode = "201", description = "The requested absence")
    public RestResponse<AbsenceView> request(@Valid @NotNull AbsenceRequest request) {
        AbsenceView absence = absences.request(request);
        return AnswerConventions.created("absences/" + absence.id(), absence);
    }

    @POST
    @Path(BY_ID + "/approve")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "approveAbsence",
            summary = "Approve an absence",
            description =
                    """
                    Approves a requested absence, by a coordinator of the administration. It cancels the staff \
                    member's shifts within the absence, drafts included, and lists them in `uncoveredShifts`; the \
                    staff member is told of cancelled published shifts. 409 if a shift within the absence is \
                    confirmed as worked.""")
    @APIResponse(responseCode = "200", description = "The approved absence with the cancelled shifts")
    public AbsenceView approve(@Parameter(description = ID) @PathParam("id") UUID id) {
        return absences.approve(id);
    }

    @POST
    @Path(BY_ID + "/decline")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "declineAbsence",
            summary = "Decline an absence",
            description =
                    """
                    Declines a requested absence, by a coordinator of the administration. The staff member sees the \
                    reason.""")
    @APIResponse(responseCode = "200", description = "The declined absence")
    public AbsenceView decline(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ReasonRequest request) {
        return absences.decline(id, request);
    }

    @POST
    @Path(BY_ID + "/withdraw")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "withdrawAbsence",
            summary = "Withdraw an absence",
            description =
                    """
                    Withdraws an absence, by the staff member until an approved absence has begun, or by a \
                    coordinator of the administration at any time. Shifts that its approval cancelled stay \
                    cancelled, because others may have taken them over.""")
    @APIResponse(responseCode = "200", description = "The withdrawn absence")
    public AbsenceView withdraw(@Parameter(description = ID) @PathParam("id") UUID id) {
        return absences.withdraw(id);
    }
}
