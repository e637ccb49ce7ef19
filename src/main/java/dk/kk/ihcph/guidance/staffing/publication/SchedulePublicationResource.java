package dk.kk.ihcph.guidance.staffing.publication;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
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
import org.jspecify.annotations.Nullable;

/** {@code /schedule-publications}. */
@Path("/schedule-publications")
@Tag(name = "Staffing")
class SchedulePublicationResource {
    private final SchedulePublicationService publications;

    SchedulePublicationResource(SchedulePublicationService publications) {
        this.publications = publications;
    }

    @GET
    @PermissionsAllowed(Permission.SCHEDULE_READ)
    @Operation(
            operationId = "listSchedulePublications",
            summary = "Publications of the schedule",
            description = "When which period of the schedule was made binding, the latest first.")
    @APIResponse(responseCode = "200", description = "A page of publications")
    public Page<PublicationView> list(
            @Parameter(description = "Only of this administration", example = "BIF")
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
            summary = "A publication of the schedule",
            description = "One publication, by id; with an ETag.")
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
                    Makes all of an administration's draft shifts that begin in the period binding, and tells those whose \
                    shifts they are. First it is held against the rules, and against what must be covered: a hard breach \
                    refuses it with 409; what stays UNCOVERED, or breaks a soft rule, does too unless `override` gives a \
                    reason, which is kept and audited. The problem names every gap and breach. With `dryRun=true` it answers \
                    200 with what would be published, and changes nothing.""")
    @APIResponse(responseCode = "200", description = "Dry run: what would be published")
    @APIResponse(responseCode = "201", description = "The publication")
    public RestResponse<PublicationView> publish(
            @Valid @NotNull PublicationRequest request,
            @Parameter(description = "Check everything and publish nothing", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        PublicationView publication = publications.publish(request, dryRun);
        return dryRun
                ? RestResponse.ok(publication)
                : AnswerConventions.created("schedule-publications/" + publication.id(), publication);
    }
}
