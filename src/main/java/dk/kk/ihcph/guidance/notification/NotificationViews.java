package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes views of mails, each with the actions of the caller. */
@ApplicationScoped
class NotificationViews {
    private final Caller caller;

    NotificationViews(Caller caller) {
        this.caller = caller;
    }

    NotificationView of(Notification notification) {
        return NotificationView.of(
                notification,
                notification.isGivenUp() && mayResend(notification) ? List.of(NotificationAction.RESEND) : List.of());
    }

    /**
     * Returns whether the caller may resend the mail: an administrator every mail, a coordinator those of the own
     * administration.
     */
    boolean mayResend(Notification notification) {
        return caller.mayForAll(Permission.NOTIFICATION_RESEND)
                || (notification.administration() != null
                        && caller.may(Permission.NOTIFICATION_RESEND, notification.administration()));
    }
}
