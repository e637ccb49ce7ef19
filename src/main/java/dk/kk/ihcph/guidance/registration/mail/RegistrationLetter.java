package dk.kk.ihcph.guidance.registration.mail;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.http.ContactConfig;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Written;
import dk.kk.ihcph.guidance.notification.ComposedMail;
import dk.kk.ihcph.guidance.notification.ComposedMail.Attachment;
import dk.kk.ihcph.guidance.notification.GivenName;
import dk.kk.ihcph.guidance.notification.Letter;
import dk.kk.ihcph.guidance.notification.Letter.Fact;
import dk.kk.ihcph.guidance.notification.Letter.LetterAction;
import dk.kk.ihcph.guidance.notification.SenderAddress;
import dk.kk.ihcph.guidance.registration.Attendee;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationCalendar;
import dk.kk.ihcph.guidance.registration.RegistrationMail;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import dk.kk.ihcph.guidance.registration.Standing;
import dk.kk.ihcph.guidance.registration.mail.MailedRegistrations.MailSubject;
import dk.kk.ihcph.guidance.registration.seats.SeatRepository;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** Writes the mails about a registration: the facts of the event, the links to act on it, and the calendar entry. */
@ApplicationScoped
public class RegistrationLetter {
    private final SeatRepository seats;
    private final Directory directory;
    private final MailedLinks links;
    private final Clock clock;
    private final SenderAddress sender;
    private final ContactConfig contact;

    RegistrationLetter(
            SeatRepository seats,
            Directory directory,
            MailedLinks links,
            Clock clock,
            SenderAddress sender,
            ContactConfig contact) {
        this.seats = seats;
        this.directory = directory;
        this.links = links;
        this.clock = clock;
        this.sender = sender;
        this.contact = contact;
    }

    public ComposedMail write(
            String kind, MailSubject about, Function<MailWords, TemplateInstance> words, boolean withCalendar) {
        Registration registration = about.registration();
        Attendee attendee = registration.attendee();
        Locale language = Languages.of(attendee.language());
        Letter letter = letter(kind, about, words.apply(words(about, language)).render(), language);
        List<Attachment> attachments = withCalendar && registration.standing().confirmedAt() != null
                ? List.of(RegistrationCalendar.attached(
                        about.rights(), directory.locationNames(), clock.getZone(), sender.get()))
                : List.of();
        return letter.to(Objects.requireNonNull(attendee.email()), attachments);
    }

    /** Writes a message of a coordinator. */
    public ComposedMail write(MailSubject about, Bilingual words) {
        Attendee attendee = about.registration().attendee();
        Locale language = Languages.of(attendee.language());
        return letter(RegistrationMail.EVENT_MESSAGE, about, words.in(language), language)
                .to(Objects.requireNonNull(attendee.email()), List.of());
    }

    private Letter letter(String kind, MailSubject about, String words, Locale language) {
        return new Letter(
                language,
                words,
                facts(about, place(about.event()).in(language), language),
                actions(kind, about, language),
                contact);
    }

    private MailWords words(MailSubject about, Locale language) {
        Registration registration = about.registration();
        EventFacts event = about.event();
        boolean danish = language.getLanguage().equals("da");
        Standing standing = registration.standing();
        Instant until = about.isUnconfirmed() ? standing.confirmBy() : standing.offerExpiresAt();
        return new MailWords(
                danish,
                GivenName.of(Objects.requireNonNullElse(registration.attendee().name(), "")),
                event.title().in(language),
                Written.moment(event.startsAt(), clock.getZone(), language),
                MailWords.seats(registration.partySize(), danish),
                until == null ? "" : Written.moment(until, clock.getZone(), language),
                about.is(RegistrationStatus.WAITING) ? seats.ahead(registration).parties() + 1 : 0,
                event.cancelReason() == null ? "" : event.cancelReason().in(language));
    }

    private List<Fact> facts(MailSubject about, String place, Locale language) {
        EventFacts event = about.event();
        boolean danish = language.getLanguage().equals("da");
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(danish ? "Arrangement" : "Event", event.title().in(language)));
        facts.add(new Fact(
                danish ? "Tid" : "When", Written.span(event.startsAt(), event.endsAt(), clock.getZone(), language)));
        if (!place.isEmpty()) {
            facts.add(new Fact(danish ? "Sted" : "Where", place));
        }
        String onlineUrl = about.rights().onlineUrl();
        if (onlineUrl != null) {
            facts.add(new Fact("Online", onlineUrl));
        }
        return facts;
    }

    private Bilingual place(EventFacts event) {
        boolean somewhere = event.plan().occasion().location() != null
                || event.plan().occasion().address() != null;
        return somewhere || event.plan().occasion().onlineUrl() == null
                ? directory
                        .locationNames()
                        .place(
                                event.plan().occasion().location(),
                                event.plan().occasion().address())
                : new Bilingual("Online", "Online");
    }

    private List<LetterAction> actions(String kind, MailSubject about, Locale language) {
        boolean danish = language.getLanguage().equals("da");
        if (!about.rights().status().active()) {
            return List.of();
        }
        MailedLinks.OfOneMail mail = links.make(about.registration().id());
        if (about.isUnconfirmed()) {
            return List.of(new LetterAction(
                    danish ? "Bekræft tilmeldingen" : "Confirm the registration", mail.to("registration", "confirm")));
        }
        LetterAction see = new LetterAction(
                danish ? "Se, ret eller afmeld" : "See, change or cancel", mail.to("registration", "view"));
        return switch (kind) {
            case RegistrationMail.SEATS_OFFERED ->
                List.of(
                        new LetterAction(
                                danish ? "Ja tak til pladsen" : "Accept the offer", mail.to("offer", "accept")),
                        new LetterAction(danish ? "Nej tak" : "Decline the offer", mail.to("offer", "decline")));
            case RegistrationMail.EVENT_REMINDER ->
                List.of(
                        new LetterAction(danish ? "Ja, jeg kommer" : "Yes, I am coming", mail.to("reminder", "coming")),
                        new LetterAction(
                                danish ? "Nej, jeg kommer ikke" : "No, I am not coming",
                                mail.to("reminder", "not-coming")),
                        see);
            case RegistrationMail.FEEDBACK_INVITATION ->
                List.of(new LetterAction(
                        danish ? "Fortæl, hvordan det var" : "Tell us how it was", mail.to("feedback", "feedback")));
            default -> List.of(see);
        };
    }
}
