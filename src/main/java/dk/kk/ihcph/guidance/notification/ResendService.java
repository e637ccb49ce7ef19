package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Lists mails and resends those that were given up. */
@ApplicationScoped
class ResendService {
    private static final Bilingual ERASED = new Bilingual(
            "Modtagerens oplysninger er slettet, så mailen kan ikke sendes.",
            "The recipient's personal data has been deleted, so the e-mail cannot be sent.");

    private final NotificationRepository notifications;
    private final NotificationViews views;
    private final MailSender sender;
    private final MailQueue queue;
    private final Caller caller;
    private final Clock clock;

    ResendService(
            NotificationRepository notifications,
            NotificationViews views,
            MailSender sender,
            MailQueue queue,
            Caller caller,
            Clock clock) {
        this.notifications = notifications;
        this.views = views;
        this.sender = sender;
        this.queue = queue;
        this.caller = caller;
        this.clock = clock;
    }

    Page<NotificationView> list(NotificationFilter filter, PageRequest page) {
        Set<Administration> own = caller.mayForAll(Permission.NOTIFICATION_RESEND)
                ? null
                : caller.administrationsFor(Permission.NOTIFICATION_RESEND);
        return Page.of(
                notifications.list(filter, own, page),
                page,
                notification -> Cursor.of(notification.delivery().queuedAt(), notification.id()),
                rows -> rows.stream().map(views::of).toList());
    }

    NotificationView get(UUID id) {
        return notifications
                .findByIdOptional(id)
                .filter(views::mayResend)
                .map(views::of)
                .orElseThrow(Refused::notFound);
    }

    /** Resends a mail. A repeated call finds the mail waiting already, which is the requested state. */
    @Transactional
    NotificationView resend(UUID id) {
        Notification notification =
                notifications.locked(id).filter(views::mayResend).orElseThrow(Refused::notFound);
        if (!notification.waitsForResend()) {
            if (notification.isGivenUp() && sender.isErased(notification.kind(), notification.about())) {
                throw Refused.of(CommonProblem.RECORD_ERASED, ERASED);
            }
            Instant now = clock.instant();
            notification.resend(now);
            notifications.flush();
            queue.addResend(id, now);
        }
        return views.of(notification);
    }
}
