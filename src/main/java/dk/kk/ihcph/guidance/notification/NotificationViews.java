package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes views of mails, each with what the caller may do. */
@ApplicationScoped
class NotificationViews {
    private final Caller caller;

    NotificationViews(Caller caller) {
        this.caller = caller;
    }

    NotificationView of(Notification notification) {
        return notification.view(
                notification.isGivenUp() && mayResend(notification) ? List.of(NotificationAction.RESEND) : List.of());
    }

    /** An administrator all; a coordinator those of the own administration. */
    boolean mayResend(Notification notification) {
        return caller.mayForAll(Permission.NOTIFICATION_RESEND)
                || (notification.administration() != null
                        && caller.may(Permission.NOTIFICATION_RESEND, notification.administration()));
    }
}
