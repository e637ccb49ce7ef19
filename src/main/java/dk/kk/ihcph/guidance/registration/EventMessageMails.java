package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.notification.ComposedMail;
import dk.kk.ihcph.guidance.notification.MailComposer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a coordinator wrote to those registered, as a mail to one of them; not to who has left since. */
@ApplicationScoped
class EventMessageMails implements MailComposer {
    private final EntityManager entities;
    private final Events events;
    private final RegistrationLetter letter;
    private final Clock clock;

    EventMessageMails(EntityManager entities, Events events, RegistrationLetter letter, Clock clock) {
        this.entities = entities;
        this.events = events;
        this.letter = letter;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RegistrationMail.EVENT_MESSAGE);
    }

    @Override
    public Optional<ComposedMail> compose(String kind, UUID id, @Nullable String detail) {
        Registration registration = entities.find(Registration.class, id);
        EventMessage message = detail == null ? null : entities.find(EventMessage.class, UUID.fromString(detail));
        if (registration == null
                || message == null
                || registration.asRequest().email() == null
                || !registration.status().active()) {
            return Optional.empty();
        }
        RegistrationMails.About about = new RegistrationMails.About(
                registration, events.find(registration.event()).orElseThrow(), clock.instant());
        return Optional.of(letter.write(about, message.words()));
    }
}
