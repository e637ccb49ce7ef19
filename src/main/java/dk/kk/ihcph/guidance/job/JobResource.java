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

/** {@code /jobs}: long work, followed over HTTP. */
@Path("/jobs")
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
            summary = "List own jobs",
            description =
                    "Returns the jobs that the caller started, newest first. A job is kept for 30 days after its end.")
    @APIResponse(responseCode = "200", description = "A page of jobs")
    public Page<JobView> list(@Valid @BeanParam JobFilter filter, @Valid @BeanParam PageRequest page) {
        return service.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getJob",
            summary = "Get a job",
            description =
                    "Returns the progress and, after the end, the result of a job. Poll it with If-None-Match until the status"
                            + " is SUCCEEDED, FAILED or CANCELLED. The caller who started the job, coordinators of the same"
                            + " administration and auditors may read it; others get 404.")
    @APIResponse(responseCode = "200", description = "The job")
    public JobView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/lines")
    @Authenticated
    @Operation(
            operationId = "listJobLines",
            summary = "List the lines of an import",
            description =
                    "Returns the lines that the job has processed so far, in the order of the upload. A rejected line has"
                            + " every reason with its column. The same callers as for the job may read them.")
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
                    "Ends a job as CANCELLED. The caller who started it and coordinators of the same administration may do so."
                            + " Lines that are stored already remain, except of an import with allOrNothing. If-Match is not"
                            + " needed. 409 if the job has ended.")
    @APIResponse(responseCode = "200", description = "The stopped job")
    public JobView stop(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.stop(id);
    }
}
