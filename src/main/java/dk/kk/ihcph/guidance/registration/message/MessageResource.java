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

/** {@code /events/{id}/messages}. */
@Path("/events/{id}/messages")
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
            summary = "Send a message to the registered",
            description =
                    """
                    Mails a message to every registration of the audience that has an e-mail address, in its preferred language. \
                    A coordinator of an administration of the event may do so. Returns the message and the number of \
                    recipients; each registration shows what became of its mail. 409 if the same message was sent to the same \
                    audience within the last ten minutes.""")
    @APIResponse(responseCode = "200", description = "The message")
    public MessageView send(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "Checks and answers everything, but sends nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Valid @NotNull MessageRequest request) {
        return dryRun ? DryRun.of(() -> messages.send(id, request).withoutId()) : messages.send(id, request);
    }

    @GET
    @PermissionsAllowed(Permission.REGISTRATION_MESSAGE)
    @Operation(
            operationId = "listEventMessages",
            summary = "List the messages to the registered",
            description =
                    """
                    Lists the messages that were sent to the registered of an event, oldest first. Coordinators of the \
                    administrations of the event may read them.""")
    @APIResponse(responseCode = "200", description = "A page of messages")
    public Page<MessageView> list(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return messages.list(id, page);
    }
}
