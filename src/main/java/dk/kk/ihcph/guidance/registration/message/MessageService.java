package dk.kk.ihcph.guidance.registration.message;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.registration.EventHosts;
import dk.kk.ihcph.guidance.registration.RegistrationMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Sends messages to those registered for an event: one mail to each registration with an e-mail, queued with the
 * message.
 */
@ApplicationScoped
class MessageService {
    private static final Duration SAME_CLICK = Duration.ofMinutes(10);

    private final MessageRepository messages;
    private final EventHosts hosts;
    private final Notifications notifications;
    private final Caller caller;
    private final Clock clock;

    MessageService(
            MessageRepository messages, EventHosts hosts, Notifications notifications, Caller caller, Clock clock) {
        this.messages = messages;
        this.hosts = hosts;
        this.notifications = notifications;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MessageView send(UUID id, MessageRequest request) {
        EventFacts event = hosts.require(id, Permission.REGISTRATION_MESSAGE);
        if (event.status() == EventStatus.DRAFT) {
            throw Refused.illegalTransition(event.status());
        }
        refuseTwice(id, request);
        List<UUID> recipients = messages.recipients(id, request.audience());
        EventMessage message =
                new EventMessage(id, from(event), request, recipients.size(), caller.subject(), clock.instant());
        messages.persistAndFlush(message);
        notifications.queueAll(
                RegistrationMail.EVENT_MESSAGE, recipients, message.id().toString());
        return MessageView.of(message);
    }

    /** Refuses a message that was just sent, as by a double click. */
    private void refuseTwice(UUID event, MessageRequest request) {
        messages.lock(event);
        messages.sentSince(event, request, clock.instant().minus(SAME_CLICK)).ifPresent(sent -> {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                                    "Den samme besked blev sendt %s. Intet er sendt igen.",
                                    "The same message was sent on %s. Nothing was sent again.")
                            .with(sent));
        });
    }

    /** The administration that the caller writes for; the lead, if the caller may write for both. */
    private Administration from(EventFacts event) {
        return caller.may(Permission.REGISTRATION_MESSAGE, event.administration())
                ? event.administration()
                : event.coHosts().get(0);
    }

    Page<MessageView> list(UUID id, PageRequest page) {
        hosts.require(id, Permission.REGISTRATION_MESSAGE);
        return Page.of(
                messages.list(id, page),
                page,
                message -> Cursor.of(message.sentAt(), message.id()),
                rows -> rows.stream().map(MessageView::of).toList());
    }
}
