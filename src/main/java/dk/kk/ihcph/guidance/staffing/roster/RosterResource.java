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
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /rosters}. */
@Path("/rosters")
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
            summary = "Create a roster",
            description =
                    """
                    Starts a job in which a solver proposes who takes which desk in a period, by a coordinator; \
                    `parameters.roster` of the job is the id of the roster. The solver fills what the coverage \
                    requirements ask for within the opening hours and existing shifts do not cover. It breaks no \
                    hard rule of /code-lists/roster-constraints, then covers as much as possible, then weighs \
                    fairness since the beginning of the year and wishes. DELETE /jobs/{id} stops the search and \
                    keeps the best roster so far. No shift is planned before the roster is adopted.""")
    @APIResponse(responseCode = "202", description = "The queued job; its address is in Location")
    public RestResponse<JobView> create(@Valid @NotNull RosterRequest request) {
        JobView job = rosters.start(request);
        return AnswerConventions.accepted("jobs/" + job.id(), job);
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "listRosters",
            summary = "List rosters",
            description =
                    """
                    Lists the rosters of the caller's administrations, newest first, without assignments and \
                    explanation. Only coordinators may read them.""")
    @APIResponse(responseCode = "200", description = "A page of rosters")
    public Page<RosterView> list(@Valid @BeanParam RosterFilter filter, @Valid @BeanParam PageRequest page) {
        return rosters.list(filter, page);
    }

    @GET
    @Path(BY_ID)
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "getRoster",
            summary = "Get a roster",
            description =
                    """
                    Returns a roster with its assignments, its score and an explanation: which constraints counted, \
                    and why nobody takes an uncovered slot. During the search it is the best roster so far. Only \
                    coordinators of its administrations may read it; others get 404.""")
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
            summary = "Approve a roster",
            description =
                    """
                    Approves a roster for the caller's administration, by a coordinator. Each administration of the \
                    roster must approve it before it is adopted.""")
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
            summary = "Adopt a roster",
            description =
                    """
                    Creates a draft shift for each assignment that fills a gap, and reassigns each existing shift \
                    that has a `previousStaff`, all or none, by a coordinator. Each administration of the roster \
                    must have approved it; adopting approves the caller's part. Staff are told of published shifts \
                    that change. 409 names each assignment, by its place, that is no longer needed (`ROSTER_STALE`) \
                    or breaks a rule (`SHIFT_RULES_BROKEN`); soft rules can be overridden with a reason. A dry run \
                    checks the same and changes nothing.""")
    @APIResponse(responseCode = "200", description = "The adopted roster; in a dry run the would-be roster")
    public RosterView adopt(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull AdoptionRequest request,
            @Parameter(
                            description = "`true`: check everything, return the would-be answer and change nothing",
                            example = "true")
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
                    """
                    Discards a proposed or failed roster, by a coordinator; it can still be read. Stop a running \
                    search with DELETE /jobs/{id} first.""")
    @APIResponse(responseCode = "200", description = "The discarded roster")
    public RosterView discard(@Parameter(description = ID) @PathParam("id") UUID id) {
        return rosters.discard(id);
    }
}
