package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.http.ContactConfig;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.kernel.Secrets;
import dk.kk.ihcph.guidance.kernel.Written;
import dk.kk.ihcph.guidance.notification.ComposedMail;
import dk.kk.ihcph.guidance.notification.GivenName;
import dk.kk.ihcph.guidance.notification.Letter;
import dk.kk.ihcph.guidance.notification.Letter.Fact;
import dk.kk.ihcph.guidance.notification.Letter.LetterAction;
import dk.kk.ihcph.guidance.notification.Links;
import dk.kk.ihcph.guidance.notification.MailComposer;
import dk.kk.ihcph.guidance.notification.SenderAddress;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Composes the mails about an appointment that is booked, moved, cancelled, or stranded. */
@ApplicationScoped
class AppointmentMails implements MailComposer {
    static final String CONFIRM = "APPOINTMENT_CONFIRM";
    static final String BOOKED = "APPOINTMENT_BOOKED";
    static final String MOVED = "APPOINTMENT_MOVED";
    static final String CANCELLED = "APPOINTMENT_CANCELLED";
    static final String STRANDED = "APPOINTMENT_STRANDED";
    private static final String LINK = "appointment";

    private final AppointmentRepository appointments;
    private final AppointmentViews views;
    private final Directory directory;
    private final Links links;
    private final Secrets secrets;
    private final Clock clock;
    private final SenderAddress sender;
    private final ContactConfig contact;

    AppointmentMails(
            AppointmentRepository appointments,
            AppointmentViews views,
            Directory directory,
            Links links,
            Secrets secrets,
            Clock clock,
            SenderAddress sender,
            ContactConfig contact) {
        this.appointments = appointments;
        this.views = views;
        this.directory = directory;
        this.links = links;
        this.secrets = secrets;
        this.clock = clock;
        this.sender = sender;
        this.contact = contact;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CONFIRM, BOOKED, MOVED, CANCELLED, STRANDED);
    }

    @Override
    public boolean isErased(UUID about) {
        return appointments
                .findByIdOptional(about)
                .map(appointment -> appointment.erasedAt() != null)
                .orElse(true);
    }

    @Override
    public Optional<ComposedMail> compose(String kind, UUID about, @Nullable String detail) {
        Appointment appointment = appointments.findById(about);
        Instant now = clock.instant();
        AppointmentContact citizen = appointment == null ? null : appointment.contact();
        if (appointment == null
                || citizen == null
                || !now.isBefore(appointment.startsAt())
                || !holds(kind, appointment, now)) {
            return Optional.empty();
        }
        Locale language = Languages.of(appointment.guidance().language());
        List<LetterAction> actions = kind.equals(CANCELLED) ? List.of() : actions(kind, appointment, language, now);
        AppointmentWords words = new AppointmentWords(
                language.getLanguage().equals("da"),
                GivenName.of(citizen.name()),
                Written.moment(appointment.startsAt(), clock.getZone(), language),
                Objects.requireNonNullElse(appointment.cancelReason(), ""),
                views.proposals(appointment, now).stream()
                        .map(slot -> Written.moment(slot.startsAt(), clock.getZone(), language))
                        .toList(),
                !actions.isEmpty(),
                appointment.heldUntil() == null
                        ? ""
                        : Written.moment(appointment.heldUntil(), clock.getZone(), language));
        Letter letter =
                new Letter(language, text(kind, words).render(), facts(appointment, language), actions, contact);
        return Optional.of(letter.to(
                citizen.email(),
                kind.equals(STRANDED) || kind.equals(CONFIRM)
                        ? List.of()
                        : List.of(AppointmentCalendar.attached(
                                appointment, now, directory.locationNames(), clock.getZone(), sender.get()))));
    }

    private static boolean holds(String kind, Appointment appointment, Instant now) {
        AppointmentStatus status = appointment.shownStatus(now);
        return switch (kind) {
            case CONFIRM -> status == AppointmentStatus.UNCONFIRMED;
            case CANCELLED -> status == AppointmentStatus.CANCELLED;
            case STRANDED -> status == AppointmentStatus.BOOKED && appointment.strandedSince() != null;
            default -> status == AppointmentStatus.BOOKED;
        };
    }

    private static TemplateInstance text(String kind, AppointmentWords words) {
        return switch (kind) {
            case CONFIRM -> AppointmentWords.Texts.confirm(words);
            case MOVED -> AppointmentWords.Texts.moved(words);
            case CANCELLED -> AppointmentWords.Texts.cancelled(words);
            case STRANDED -> AppointmentWords.Texts.stranded(words);
            default -> AppointmentWords.Texts.booked(words);
        };
    }

    private List<Fact> facts(Appointment appointment, Locale language) {
        boolean danish = language.getLanguage().equals("da");
        return List.of(
                new Fact(
                        danish ? "Tid" : "When",
                        Written.span(appointment.startsAt(), appointment.endsAt(), clock.getZone(), language)),
                new Fact(
                        danish ? "Sted" : "Where",
                        directory.locationNames().place(appointment.location()).in(language)));
    }

    /** A link where a frontend has a page for it. Its secret proves that the caller reads the mailbox. */
    private List<LetterAction> actions(String kind, Appointment appointment, Locale language, Instant now) {
        if (!links.knows(LINK)) {
            return List.of();
        }
        String secret = secrets.of("appointment mail", appointment.id());
        if (!appointments.hasLink(appointment.id(), Secret.digest(secret))) {
            appointments.persist(new AppointmentLink(appointment.id(), secret, now));
        }
        boolean danish = language.getLanguage().equals("da");
        LetterAction action = kind.equals(CONFIRM)
                ? new LetterAction(
                        danish ? "Bekræft aftalen" : "Confirm the appointment",
                        links.to(LINK, appointment.id(), secret, "confirm"))
                : new LetterAction(
                        danish ? "Se, flyt eller aflys aftalen" : "View, move or cancel the appointment",
                        links.to(LINK, appointment.id(), secret, "view"));
        return List.of(action);
    }
}
