package dk.kk.ihcph.guidance.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /me}. */
@Path("/me")
@Tag(name = "Access")
class MeResource {
    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getMe",
            summary = "Who am I",
            description = "Name, roles, administrations and permissions of the caller, after the provider's groups were"
                    + " mapped to the roles of this API.")
    @APIResponse(responseCode = "200", description = "The caller")
    public MeView me() {
        return MeView.of(caller);
    }
}
