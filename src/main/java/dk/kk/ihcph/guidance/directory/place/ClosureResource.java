package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.AnswerConventions;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /closures}. */
@Path("/closures")
class ClosureResource {
    private final ClosureService closures;

    ClosureResource(ClosureService closures) {
        this.closures = closures;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listClosures",
            summary = "List closures",
            description =
                    """
                    Lists public holidays, the fixed closing days (5 June, 24 and 31 December) and closures that \
                    administrators made, by first day. Anybody may read them. With `location`, closures of all \
                    locations are included. Default period: 366 days from `from`.""")
    @APIResponse(responseCode = "200", description = "A page of closures")
    public Page<ClosureView> list(@Valid @BeanParam CalendarFilter filter, @Valid @BeanParam PageRequest page) {
        return closures.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getClosure",
            summary = "Get a closure",
            description = "Returns a closure that an administrator made. Anybody may read it.")
    @APIResponse(responseCode = "200", description = "The closure")
    public ClosureView get(@PathParam("id") @Parameter(description = "Id of the closure") UUID id) {
        return closures.get(id);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "createClosure",
            summary = "Create a closure",
            description =
                    """
                    Closes one location, or all locations, for one or more days, by an administrator. Opening hours \
                    follow at once; appointments on these days are marked as stranded and their citizens are told by \
                    mail.""")
    @APIResponse(responseCode = "201", description = "The closure")
    public RestResponse<ClosureView> create(@Valid @NotNull ClosureRequest request) {
        ClosureView closure = closures.create(request);
        return AnswerConventions.created("closures/" + closure.id(), closure);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permission.DIRECTORY_WRITE)
    @Operation(
            operationId = "deleteClosure",
            summary = "Delete a closure",
            description =
                    """
                    Deletes a closure that an administrator made, by an administrator. The location opens again at \
                    once, and the audit trail keeps the closure.""")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @PathParam("id") @Parameter(description = "Id of the closure") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue("") IfMatch ifMatch) {
        closures.delete(id, ifMatch);
    }
}
