package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.job.JobView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /rosters}. */
@Path("/rosters")
@Tag(name = "Staffing")
class RosterResource {
    private static final String BY_ID = "/{id}";
    private static final String ID = "Id of the roster";

    private final RosterService rosters;

    RosterResource(RosterService rosters) {
        this.rosters = rosters;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "createRoster",
            summary = "Have a roster proposed",
            description =
                    """
                    Has a solver look for who takes which desk in the period, as a job: follow its Location; `roster` in \
                    its parameters is the roster's id. To be filled is what the coverage requirements ask for within the \
                    opening hours, less what standing shifts cover. No hard rule of /code-lists/roster-constraints is \
                    broken, on the hours known here; then as much as possible is covered; then the weights count. What is \
                    fair is counted from the beginning of the year, standing shifts included. With `replan`, such as \
                    after a sickness call, a standing shift may pass to somebody else where that lifts a gap. \
                    DELETE /jobs/{id} stops the search and keeps the best found so far. Nothing is planned before the \
                    roster is adopted.""")
    @APIResponse(responseCode = "202", description = "Queued; the job is at Location")
    public RestResponse<JobView> create(@Valid @NotNull RosterRequest request) {
        JobView job = rosters.start(request);
        return AnswerConventions.accepted("jobs/" + job.id(), job);
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "listRosters",
            summary = "Rosters",
            description = "Rosters that plan the caller's administration, newest first, without assignments.")
    @APIResponse(responseCode = "200", description = "A page of rosters")
    public Page<RosterView> list(@Valid @BeanParam RosterFilter filter, @Valid @BeanParam PageRequest page) {
        return rosters.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "getRoster",
            summary = "A roster and why it is as it is",
            description =
                    "Assignments, score, and in Danish and English what counted for and against it; for each slot that"
                            + " nobody takes, why each person cannot. While it is being solved, the best so far. Of another"
                            + " administration only: 404.")
    @APIResponse(responseCode = "200", description = "The roster")
    public RosterView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return rosters.get(id);
    }

    @POST
    @Path(BY_ID + "/approve")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "approveRoster",
            summary = "Approve one's part of a roster",
            description = "For the caller's administration. Needed of each administration that it plans; who adopts it"
                    + " approves by that.")
    @APIResponse(responseCode = "200", description = "The roster")
    public RosterView approve(@Parameter(description = ID) @PathParam("id") UUID id) {
        return rosters.approve(id);
    }

    @POST
    @Path(BY_ID + "/adopt")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "adoptRoster",
            summary = "Make draft shifts of a roster",
            description =
                    """
                    Writes a draft shift for each assignment that fills a gap, and passes on each standing shift that has \
                    a `movedFrom`, all of them or none, once every administration that it plans has approved. Who has a \
                    published shift is told. Each is held to the rules of /shifts and to what changed meanwhile: 409 names \
                    each assignment, by its place, that is no longer needed (ROSTER_STALE) or breaks a rule \
                    (SHIFT_RULES_BROKEN); soft rules can be overridden with a reason, which each shift that needs it keeps.""")
    @APIResponse(responseCode = "200", description = "The adopted roster; in a dry run as it would be")
    public RosterView adopt(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull AdoptionRequest request,
            @Parameter(description = "Check everything and plan nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        return rosters.adopt(id, request, dryRun);
    }

    @POST
    @Path(BY_ID + "/discard")
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "discardRoster",
            summary = "Discard a roster",
            description =
                    "Nothing comes of it any more; it stays to be seen. One being solved is stopped at /jobs first.")
    @APIResponse(responseCode = "200", description = "The discarded roster")
    public RosterView discard(@Parameter(description = ID) @PathParam("id") UUID id) {
        return rosters.discard(id);
    }
}
