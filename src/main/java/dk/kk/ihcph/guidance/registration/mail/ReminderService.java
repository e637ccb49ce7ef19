package dk.kk.ihcph.guidance.registration.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.kk.ihcph.guidance.event.EventChanged;
import dk.kk.ihcph.guidance.event.EventChanged.Change;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.registration.RegistrationMail;
import dk.kk.ihcph.guidance.registration.RegistrationsConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Mails everybody who is registered for an event: when it changes, when it is near, and to ask for feedback.
 * Recipients are found in one statement and queued in two, and no registration is written, so that nobody else waits.
 */
@ApplicationScoped
class ReminderService {
    private static final Logger LOG = Logger.getLogger(ReminderService.class);
    private static final String TASK = "remind-of-events";
    private static final Duration EVERY = Duration.ofMinutes(10);
    /** Runs before the observers that end registrations of a cancelled event. */
    private static final int FIRST = 1000;

    private final RecipientRepository recipients;
    private final Events events;
    private final Notifications notifications;
    private final Clock clock;
    private final List<Integer> windows;
    private final int feedbackWithin;

    ReminderService(
            RecipientRepository recipients,
            Events events,
            Notifications notifications,
            Clock clock,
            RegistrationsConfig config) {
        this.recipients = recipients;
        this.events = events;
        this.notifications = notifications;
        this.clock = clock;
        this.windows = config.reminderDays().stream().sorted().toList();
        this.feedbackWithin = config.feedbackWithinDays();
    }

    void mailChange(@Observes @Priority(FIRST) EventChanged changed) {
        if (changed.changes().contains(Change.CANCELLED)) {
            queueAll(RegistrationMail.EVENT_CANCELLED, changed.event());
        } else if (changed.changes().contains(Change.MOVED)) {
            queueAll(RegistrationMail.EVENT_MOVED, changed.event());
        }
    }

    private void queueAll(String kind, UUID event) {
        notifications.queueAll(kind, recipients.active(event), null);
    }

    @Produces
    @Singleton
    RecurringTask<Void> remindOfEvents(AuditActor actor) {
        return Tasks.recurring(TASK, FixedDelay.of(EVERY))
                .execute((task, context) -> actor.runAs(TASK, () -> LOG.debugf("Queued %d reminders", queueDue())));
    }

    /** Queues the reminders and invitations that are due; returns how many. */
    @Transactional
    @ActivateRequestContext
    int queueDue() {
        return queueReminders() + queueInvitations();
    }

    /** Queues reminders. If two are due for one event, as after an outage, only the later one is sent. */
    private int queueReminders() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        int queued = 0;
        ZonedDateTime from = now;
        for (int days : windows) {
            ZonedDateTime to = now.plusDays(days);
            for (EventFacts event : events.starting(EventStatus.PUBLISHED, from.toInstant(), to.toInstant())) {
                Instant start = event.startsAt();
                Instant due = start.atZone(clock.getZone()).minusDays(days).toInstant();
                List<UUID> who = recipients.toRemind(event.id(), due);
                // An event that is moved to another day is reminded of again.
                queued += notifications.queueOnce(RegistrationMail.EVENT_REMINDER, who, days + " " + start);
            }
            from = to;
        }
        return queued;
    }

    private int queueInvitations() {
        Instant now = clock.instant();
        int queued = 0;
        for (EventFacts event :
                events.starting(EventStatus.COMPLETED, now.minus(Duration.ofDays(feedbackWithin)), now)) {
            List<UUID> who = recipients.toInvite(event.id());
            queued += notifications.queueOnce(RegistrationMail.FEEDBACK_INVITATION, who, "once");
        }
        return queued;
    }
}
