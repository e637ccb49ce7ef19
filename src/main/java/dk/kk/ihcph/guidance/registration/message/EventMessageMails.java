package dk.kk.ihcph.guidance.registration.message;

import dk.kk.ihcph.guidance.notification.ComposedMail;
import dk.kk.ihcph.guidance.notification.MailComposer;
import dk.kk.ihcph.guidance.registration.RegistrationMail;
import dk.kk.ihcph.guidance.registration.mail.MailedRegistrations;
import dk.kk.ihcph.guidance.registration.mail.RegistrationLetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Composes the mail of a message to one registration, unless the registration has ended since. */
@ApplicationScoped
class EventMessageMails implements MailComposer {
    private final MessageRepository messages;
    private final MailedRegistrations registrations;
    private final RegistrationLetter letter;

    EventMessageMails(MessageRepository messages, MailedRegistrations registrations, RegistrationLetter letter) {
        this.messages = messages;
        this.registrations = registrations;
        this.letter = letter;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RegistrationMail.EVENT_MESSAGE);
    }

    @Override
    public boolean isErased(UUID about) {
        return registrations.isErased(about);
    }

    @Override
    public Optional<ComposedMail> compose(String kind, UUID id, @Nullable String detail) {
        EventMessage message = detail == null ? null : messages.findById(UUID.fromString(detail));
        return message == null
                ? Optional.empty()
                : registrations
                        .find(id)
                        .filter(about -> about.registration().status().active())
                        .map(about -> letter.write(about, message.words()));
    }
}
