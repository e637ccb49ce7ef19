package dk.kk.ihcph.guidance.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code GET /me}. */
@Path("/me")
class MeResource {
    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getMe",
            summary = "Get the caller",
            description =
                    "Returns the name, roles, administrations and permissions of the caller. The groups of the identity provider"
                            + " are mapped to the roles of this API. Every login may call it.")
    @APIResponse(responseCode = "200", description = "The caller")
    public MeView me() {
        return MeView.of(caller);
    }
}
