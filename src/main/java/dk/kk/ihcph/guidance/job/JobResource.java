package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /jobs}: long work, followed over HTTP. */
@Path("/jobs")
@Tag(name = "Jobs")
class JobResource {
    private static final String ID = "Id of the job";

    private final JobService service;

    JobResource(JobService service) {
        this.service = service;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listJobs",
            summary = "The caller's own jobs",
            description = "Jobs that this caller started, newest first. They are kept for 30 days after their end.")
    @APIResponse(responseCode = "200", description = "A page of jobs")
    public Page<JobView> list(@Valid @BeanParam JobFilter filter, @Valid @BeanParam PageRequest page) {
        return service.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getJob",
            summary = "How far a job is",
            description =
                    "To be asked again until the status is SUCCEEDED, FAILED or CANCELLED; with If-None-Match that costs"
                            + " little. Shown to who started it, to coordinators of the same administration and to"
                            + " auditors; 404 for others.")
    @APIResponse(responseCode = "200", description = "The job")
    public JobView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/lines")
    @Authenticated
    @Operation(
            operationId = "listJobLines",
            summary = "What came of each line",
            description =
                    "In the order of the upload, as far as the job is. A rejected line has every reason, with its column,"
                            + " in Danish or English by Accept-Language.")
    @APIResponse(responseCode = "200", description = "A page of lines")
    public Page<JobLineView> lines(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @BeanParam JobLineFilter filter,
            @Valid @BeanParam PageRequest page) {
        return service.lines(id, filter, page);
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "stopJob",
            summary = "Stop a job",
            description =
                    "Ends it as CANCELLED; needs no If-Match, since its version moves with its progress. What it has"
                            + " already done stays, unless it was to be all or nothing. 409 once it has ended.")
    @APIResponse(responseCode = "200", description = "The stopped job")
    public JobView stop(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.stop(id);
    }
}
