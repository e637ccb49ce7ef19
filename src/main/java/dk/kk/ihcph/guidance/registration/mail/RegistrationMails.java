package dk.kk.ihcph.guidance.registration.mail;

import static dk.kk.ihcph.guidance.registration.RegistrationStatus.CANCELLED;
import static dk.kk.ihcph.guidance.registration.RegistrationStatus.CONFIRMED;
import static dk.kk.ihcph.guidance.registration.RegistrationStatus.DECLINED;
import static dk.kk.ihcph.guidance.registration.RegistrationStatus.EXPIRED;
import static dk.kk.ihcph.guidance.registration.RegistrationStatus.WAITING;
import static java.util.Map.entry;

import dk.kk.ihcph.guidance.notification.ComposedMail;
import dk.kk.ihcph.guidance.notification.MailComposer;
import dk.kk.ihcph.guidance.registration.RegistrationMail;
import dk.kk.ihcph.guidance.registration.mail.MailedRegistrations.MailSubject;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Composes the mails about registrations. A mail is sent only while its content is still true. */
@ApplicationScoped
class RegistrationMails implements MailComposer {
    private final Map<String, MailKind> kinds = Map.ofEntries(
            entry(
                    RegistrationMail.CONFIRM_REGISTRATION,
                    new MailKind(MailSubject::isUnconfirmed, RegistrationMailTexts::confirm, false)),
            entry(
                    RegistrationMail.REGISTRATION_CONFIRMED,
                    new MailKind(
                            about -> about.is(CONFIRMED) && about.isAhead(), RegistrationMailTexts::confirmed, true)),
            entry(
                    RegistrationMail.REGISTRATION_RECEIVED,
                    new MailKind(
                            about -> about.is(CONFIRMED, WAITING) && about.isAhead(),
                            RegistrationMailTexts::confirmed,
                            true)),
            entry(
                    RegistrationMail.REGISTRATION_KNOWN,
                    new MailKind(MailSubject::isActiveAndAhead, RegistrationMailTexts::known, false)),
            entry(
                    RegistrationMail.REGISTRATION_CHANGED,
                    new MailKind(MailSubject::isActiveAndAhead, RegistrationMailTexts::changed, false)),
            entry(
                    RegistrationMail.REGISTRATION_CANCELLED,
                    new MailKind(
                            about -> about.is(CANCELLED, DECLINED) && !about.isCalledOff(),
                            RegistrationMailTexts::cancelled,
                            true)),
            entry(
                    RegistrationMail.SEATS_OFFERED,
                    new MailKind(about -> about.isOffered() && about.isAhead(), RegistrationMailTexts::offered, false)),
            entry(
                    RegistrationMail.OFFER_EXPIRED,
                    new MailKind(
                            about -> about.is(EXPIRED) && !about.isCalledOff(),
                            RegistrationMailTexts::offerExpired,
                            false)),
            entry(
                    RegistrationMail.OFFER_WITHDRAWN,
                    new MailKind(
                            about -> about.is(WAITING) && about.isAhead(),
                            RegistrationMailTexts::offerWithdrawn,
                            false)),
            entry(
                    RegistrationMail.EVENT_REMINDER,
                    new MailKind(
                            about -> about.is(CONFIRMED) && about.isAhead(), RegistrationMailTexts::reminder, false)),
            entry(
                    RegistrationMail.EVENT_MOVED,
                    new MailKind(MailSubject::isActiveAndAhead, RegistrationMailTexts::moved, true)),
            entry(
                    RegistrationMail.EVENT_CANCELLED,
                    new MailKind(MailSubject::isCalledOff, RegistrationMailTexts::eventCancelled, true)),
            entry(
                    RegistrationMail.FEEDBACK_INVITATION,
                    new MailKind(MailSubject::mayGiveFeedback, RegistrationMailTexts::feedback, false)));

    private final MailedRegistrations registrations;
    private final RegistrationLetter letter;

    RegistrationMails(MailedRegistrations registrations, RegistrationLetter letter) {
        this.registrations = registrations;
        this.letter = letter;
    }

    /**
     * A kind of mail.
     *
     * @param holds while what it says is true
     * @param withCalendar whether the reader's calendar is to learn of it
     */
    private record MailKind(
            Predicate<MailSubject> holds, Function<MailWords, TemplateInstance> words, boolean withCalendar) {}

    @Override
    public Set<String> kinds() {
        return kinds.keySet();
    }

    @Override
    public boolean isErased(UUID about) {
        return registrations.isErased(about);
    }

    @Override
    public Optional<ComposedMail> compose(String name, UUID id, @Nullable String detail) {
        MailKind kind = kinds.get(name);
        if (name.equals(RegistrationMail.CONFIRM_REGISTRATION)) {
            registrations.mailOwnerBehind(id);
        }
        return kind == null
                ? Optional.empty()
                : registrations
                        .find(id)
                        .filter(kind.holds())
                        .filter(about -> !name.equals(RegistrationMail.EVENT_REMINDER) || about.isRemindedOf(detail))
                        .map(about -> letter.write(name, about, words(name, kind, about), kind.withCalendar()));
    }

    private static Function<MailWords, TemplateInstance> words(String name, MailKind kind, MailSubject about) {
        if (about.isUnconfirmed()) {
            return RegistrationMailTexts::confirm;
        }
        boolean waits = name.equals(RegistrationMail.REGISTRATION_RECEIVED) && about.is(WAITING);
        return waits ? RegistrationMailTexts::waiting : kind.words();
    }
}
