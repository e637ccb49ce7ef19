package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.idempotency.Idempotent;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /notifications}. */
@Path("/notifications")
@Tag(name = "Notifications")
class NotificationResource {
    private static final String ID = "Id of the mail";

    private final ResendService service;

    NotificationResource(ResendService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed(Permission.NOTIFICATION_RESEND)
    @Operation(
            operationId = "listNotifications",
            summary = "Mails and what became of them",
            description = "Mails that wait, were sent, were given up or were no longer relevant, newest first. Shown to"
                    + " coordinators for the records of their administration, from the first attempt on, and to"
                    + " administrators for all. No mail shows its reader or its text. Kept for 400 days after its end.")
    @APIResponse(responseCode = "200", description = "A page of mails")
    public Page<NotificationView> list(
            @Valid @BeanParam NotificationFilter filter, @Valid @BeanParam PageRequest page) {
        return service.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.NOTIFICATION_RESEND)
    @Operation(
            operationId = "getNotification",
            summary = "A mail and what became of it",
            description = "One mail by its id; 404 for one about a record of another administration.")
    @APIResponse(responseCode = "200", description = "The mail")
    public NotificationView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/resend")
    @Idempotent
    @PermissionsAllowed(Permission.NOTIFICATION_RESEND)
    @Operation(
            operationId = "resendNotification",
            summary = "Send a mail again that was given up",
            description = "Queues the mail again, with as many attempts as a new one. It is composed anew, to the"
                    + " address that the record has now, and becomes SKIPPED if it is no longer relevant. While it"
                    + " waits, the same request changes nothing and answers the same. 409 if it was not given up, 410"
                    + " if the personal data of its reader is erased. The limit of mails to one mailbox still holds.")
    @APIResponse(responseCode = "200", description = "The mail, which waits to be sent")
    public NotificationView resend(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.resend(id);
    }
}
