package dk.kk.ihcph.guidance.staffing.publication;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.http.problem.Problem;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /schedule-publications}. */
@Path("/schedule-publications")
class SchedulePublicationResource {
    private final SchedulePublicationService publications;

    SchedulePublicationResource(SchedulePublicationService publications) {
        this.publications = publications;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "listSchedulePublications",
            summary = "List publications of the schedule",
            description =
                    """
                    Lists which periods of the schedule were published and when, the latest first. Override reasons \
                    are returned only to coordinators of the administration.""")
    @APIResponse(responseCode = "200", description = "A page of publications")
    public Page<PublicationView> list(
            @Parameter(description = "Only those of this administration", example = "BIF")
                    @QueryParam("administration")
                    @Nullable
                    Administration administration,
            @Valid @BeanParam PageRequest page) {
        return publications.list(administration, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "getSchedulePublication",
            summary = "Get a publication of the schedule",
            description =
                    """
                    Returns a publication of the schedule. Its override reason is returned only to coordinators of \
                    the administration.""")
    @APIResponse(responseCode = "200", description = "The publication")
    public PublicationView get(@Parameter(description = "Id of the publication") @PathParam("id") UUID id) {
        return publications.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.SCHEDULE_WRITE)
    @Operation(
            operationId = "publishSchedule",
            summary = "Publish a period of the schedule",
            description =
                    """
                    Publishes all draft shifts of an administration that begin in a period, by a coordinator, and \
                    tells their staff. Returns the shifts and the flaws of the schedule: gaps in the coverage, and \
                    rules that shifts break. A dry run returns the same whatever the flaws, and changes nothing. 409 \
                    with the flaws if a hard rule is broken, or if there are flaws and no `override`, whose reason \
                    is kept and audited; 409 also if the period has no drafts.""")
    @APIResponse(responseCode = "200", description = "The shifts that a dry run would publish")
    @APIResponse(responseCode = "201", description = "The publication")
    @APIResponse(
            responseCode = "409",
            description = "The schedule has flaws, or there are no drafts in the period",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = PublicationProblem.class)))
    public RestResponse<PublicationOutcome> publish(
            @Valid @NotNull PublicationRequest request,
            @Parameter(
                            description = "`true`: check everything, return the would-be answer and change nothing",
                            example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        PublicationOutcome publication = publications.publish(request, dryRun);
        return dryRun
                ? RestResponse.ok(publication)
                : AnswerConventions.created("schedule-publications/" + publication.id(), publication);
    }
}
