package dk.kk.ihcph.guidance.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The tasks of db-scheduler for mail: one per mail, and one that deletes old mails. */
@ApplicationScoped
class MailQueue {
    private static final Logger LOG = Logger.getLogger(MailQueue.class);
    static final String SEND = "send-mail";
    private static final String AGAIN = "/";
    private static final String FORGET = "forget-mails";
    private static final String RESUME = "resume-mails";
    private static final Duration RESUMED_AFTER = Duration.ofMinutes(1);

    private final SchedulerClient tasks;
    private final MailSender sender;
    private final Event<MailQueued> queued;

    MailQueue(SchedulerClient tasks, MailSender sender, Event<MailQueued> queued) {
        this.tasks = tasks;
        this.sender = sender;
        this.queued = queued;
    }

    /**
     * Adds a further task within the current transaction. It has a name of its own, because the task of the last
     * attempt may still exist.
     */
    void addResend(UUID notification, Instant due) {
        tasks.scheduleIfNotExists(new TaskInstance<Void>(SEND, notification + AGAIN + due.toEpochMilli()), turn(due));
        queued.fire(new MailQueued());
    }

    /** Adds the tasks within the current transaction. */
    void add(List<UUID> notifications, Instant due) {
        if (!notifications.isEmpty()) {
            tasks.scheduleBatch(
                    notifications.stream()
                            .<TaskInstance<?>>map(id -> new TaskInstance<Void>(SEND, id.toString()))
                            .toList(),
                    turn(due));
            queued.fire(new MailQueued());
        }
    }

    /** A mail that cannot be sent yet is not looked at before there is a server. */
    private Instant turn(Instant due) {
        return sender.hasServer() ? due : MailSender.ONCE_THERE_IS_A_SERVER;
    }

    @Produces
    @Singleton
    CustomTask<Void> sendMail() {
        return Tasks.custom(SEND, Void.class).execute(this::send);
    }

    /**
     * Sends a mail and catches failures: the scheduler would log them, and a mail server's message contains the
     * address.
     */
    private CompletionHandler<Void> send(TaskInstance<Void> task, ExecutionContext context) {
        Optional<Instant> again = sender.send(notification(task.getId()));
        return again.<CompletionHandler<Void>>map(when -> (turn, execution) -> execution.reschedule(turn, when))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    private static UUID notification(String task) {
        int again = task.indexOf(AGAIN);
        return UUID.fromString(again < 0 ? task : task.substring(0, again));
    }

    @Produces
    @Singleton
    RecurringTask<Void> forgetMails(NotificationService service, AuditActor actor) {
        return Tasks.recurring(FORGET, FixedDelay.of(Duration.ofHours(1)))
                .execute((task, context) ->
                        actor.runAs(FORGET, () -> LOG.debugf("Deleted %d old mails", service.forgetOld())));
    }

    /**
     * Makes the mails due that waited for a mail server. Until then none of them costs anything. They are looked for again and
     * again, because another replica may still run without the server and let a mail wait.
     */
    @Produces
    @Singleton
    RecurringTask<Void> resumeMails(NotificationService service, AuditActor actor) {
        return Tasks.recurring(RESUME, FixedDelay.of(RESUMED_AFTER)).execute((task, context) -> {
            if (sender.hasServer()) {
                actor.runAs(RESUME, service::resume);
            }
        });
    }
}
