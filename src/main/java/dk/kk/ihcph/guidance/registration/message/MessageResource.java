package dk.kk.ihcph.guidance.registration.message;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.DryRun;
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

/** {@code /events/{id}/messages}. */
@Path("/events/{id}/messages")
@Tag(name = "Registrations")
class MessageResource {
    private static final String ID = "Id of the event";

    private final MessageService messages;

    MessageResource(MessageService messages) {
        this.messages = messages;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Permission.REGISTRATION_MESSAGE)
    @Operation(
            operationId = "sendEventMessage",
            summary = "Write to those registered",
            description =
                    "By a coordinator of the administration that leads the event or takes part: one mail to each registration"
                            + " with an e-mail, in the language it prefers. What became of each mail shows in the registration."
                            + " The"
                            + " same message to the same is refused within ten minutes. With dryRun the answer says how many it would go to, and nothing is sent.")
    @APIResponse(responseCode = "200", description = "The message, and how many it goes to")
    public MessageView send(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "true: everything is checked and answered, and nothing sent", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Valid @NotNull MessageRequest request) {
        return dryRun ? DryRun.of(() -> messages.send(id, request)) : messages.send(id, request);
    }

    @GET
    @PermissionsAllowed(Permission.REGISTRATION_MESSAGE)
    @Operation(
            operationId = "listEventMessages",
            summary = "Messages to those registered",
            description = "Oldest first, for the coordinators of the administrations of the event.")
    @APIResponse(responseCode = "200", description = "A page of messages")
    public Page<MessageView> list(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return messages.list(id, page);
    }
}
