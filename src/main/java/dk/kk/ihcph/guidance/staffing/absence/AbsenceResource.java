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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /absences}. */
@Path("/absences")
@Tag(name = "Staffing")
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
            summary = "Absences",
            description = "By their first day: the caller's own and, for a coordinator, those of the administration's"
                    + " staff. Nobody else sees them, because the kind may tell of somebody's health; a coordinator who"
                    + " reads others' leaves a trace in the audit trail.")
    @APIResponse(responseCode = "200", description = "A page of absences")
    public Page<AbsenceView> list(@Valid @BeanParam AbsenceFilter filter, @Valid @BeanParam PageRequest page) {
        return absences.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getAbsence",
            summary = "An absence",
            description =
                    "One absence, by id, with the shifts that it left uncovered; 404 for who is neither the person"
                            + " nor a coordinator of the administration.")
    @APIResponse(responseCode = "200", description = "The absence")
    public AbsenceView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return absences.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "requestAbsence",
            summary = "Ask for an absence",
            description =
                    "For oneself, or by a coordinator for the administration's staff. It counts once a coordinator"
                            + " has approved it. Nobody can be away twice at once: it must not overlap another one that is"
                            + " requested or approved.")
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
            description = "By a coordinator of the administration. The person's shifts within it, drafts too, are"
                    + " cancelled in the same moment, told to who had them published, and listed in uncoveredShifts. A"
                    + " shift that is confirmed as worked is not: it refuses the approval with 409.")
    @APIResponse(responseCode = "200", description = "The approved absence with the shifts left uncovered")
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
            description = "By a coordinator of the administration, with a reason that the person sees.")
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
                    "By the person, until an approved one has begun, or by a coordinator of the administration. The"
                            + " shifts that its approval cancelled stay cancelled: others may have taken them over.")
    @APIResponse(responseCode = "200", description = "The withdrawn absence")
    public AbsenceView withdraw(@Parameter(description = ID) @PathParam("id") UUID id) {
        return absences.withdraw(id);
    }
}
