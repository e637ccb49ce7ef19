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

/** {@code /notifications}. */
@Path("/notifications")
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
            summary = "List mails",
            description =
                    """
                    Lists mails and their delivery, newest first. Coordinators see the mails about records of their administration, \
                    after the first attempt; administrators see all. A mail shows neither its recipient nor its text. It is deleted 400 days after \
                    it was sent, given up or skipped.""")
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
            summary = "Get a mail",
            description =
                    """
                    Returns a mail and its delivery, for coordinators of the administration of its record and for administrators. 404 \
                    for a mail about a record of another administration.""")
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
            summary = "Resend a mail",
            description =
                    """
                    Queues a mail again that was given up, for coordinators of the administration of its record and for \
                    administrators. Returns the queued mail. It is composed anew, for the address that the record has now, and skipped if it is no \
                    longer relevant. Repeating the request while the mail is queued changes nothing. 409 if the mail was not given up, 410 if the \
                    personal data of its recipient is erased.""")
    @APIResponse(responseCode = "200", description = "The queued mail")
    public NotificationView resend(@Parameter(description = ID) @PathParam("id") UUID id) {
        return service.resend(id);
    }
}
