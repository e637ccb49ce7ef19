package dk.kk.ihcph.guidance.staffing.publication;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.place.LocationNames;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Written;
import dk.kk.ihcph.guidance.notification.ComposedMail;
import dk.kk.ihcph.guidance.notification.Letter;
import dk.kk.ihcph.guidance.notification.Letter.Fact;
import dk.kk.ihcph.guidance.notification.MailComposer;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.staffing.calendar.CalendarKeyRepository;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mails staff when their shifts come, change or go: one mail for each change, however many shifts it concerns. The mail
 * shows the days concerned as they are when it is sent. People without an address get no mail.
 */
@ApplicationScoped
class ShiftMails implements MailComposer {
    static final String SHIFTS_CHANGED = "SHIFTS_CHANGED";
    private static final Bilingual NO_SHIFT = new Bilingual("Ingen vagt", "No shift");
    private static final Bilingual CANCELLED = new Bilingual("Aflyst: ", "Cancelled: ");

    private final StaffRepository staff;
    private final ShiftRepository shifts;
    private final CalendarKeyRepository keys;
    private final Directory directory;
    private final Notifications notifications;
    private final Clock clock;

    ShiftMails(
            StaffRepository staff,
            ShiftRepository shifts,
            CalendarKeyRepository keys,
            Directory directory,
            Notifications notifications,
            Clock clock) {
        this.staff = staff;
        this.shifts = shifts;
        this.keys = keys;
        this.directory = directory;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Queues mails about days to come; changes to past days are corrections of the record. */
    void queue(@Observes ShiftsTouched touched) {
        LocalDate today = LocalDate.now(clock);
        staff.byId(touched.staff()).forEach((id, member) -> {
            SortedSet<LocalDate> days = Objects.requireNonNull(
                            touched.beginnings().get(id))
                    .stream()
                    .map(begins -> LocalDate.ofInstant(begins, clock.getZone()))
                    .filter(day -> !day.isBefore(today))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (member.email() != null && !days.isEmpty()) {
                notifications.queue(
                        SHIFTS_CHANGED, id, TouchedDays.of(touched.kind(), days).toString());
            }
        });
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SHIFTS_CHANGED);
    }

    @Override
    public Optional<ComposedMail> compose(String kind, UUID about, @Nullable String detail) {
        StaffMember member = staff.findById(about);
        if (member == null || member.email() == null) {
            return Optional.empty();
        }
        Locale language = language(member);
        TouchedDays touched = TouchedDays.parse(Objects.requireNonNull(detail));
        List<Fact> facts = touched.spans().stream()
                .flatMap(span -> facts(about, touched.kind(), span, language).stream())
                .toList();
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        ShiftWords words = new ShiftWords(
                language.getLanguage().equals("da"),
                touched.kind() == ShiftsTouched.Kind.PUBLISHED,
                keys.findByIdOptional(about).isPresent());
        return Optional.of(new Letter(language, ShiftWords.Texts.shifts(words).render(), facts, List.of(), null)
                .to(Objects.requireNonNull(member.email()), List.of()));
    }

    /** Chooses Danish, or English for people who do not list Danish among their languages. */
    private static Locale language(StaffMember member) {
        return member.profile().languages().isEmpty()
                        || member.profile().languages().contains("da")
                ? Locale.forLanguageTag("da")
                : Locale.ENGLISH;
    }

    /** Lists the shifts that begin on these days and are not over; after a change also the cancelled ones. */
    private List<Fact> facts(UUID whose, ShiftsTouched.Kind kind, TouchedDays.Days span, Locale language) {
        Instant now = clock.instant();
        Instant from = span.first().atStartOfDay(clock.getZone()).toInstant();
        Instant to = span.last().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        LocationNames locations = directory.locationNames();
        List<Fact> facts = new ArrayList<>();
        for (Shift shift : shifts.announced(whose, from, to)) {
            if (!shift.startsAt().isBefore(from)
                    && shift.endsAt().isAfter(now)
                    && (shift.isPublished() || kind != ShiftsTouched.Kind.PUBLISHED)) {
                facts.add(new Fact(
                        Written.span(shift.startsAt(), shift.endsAt(), clock.getZone(), language),
                        work(shift, locations, language)));
            }
        }
        boolean wasToBe = kind != ShiftsTouched.Kind.PUBLISHED && span.isOneDay() && to.isAfter(now);
        return facts.isEmpty() && wasToBe
                ? List.of(new Fact(Written.day(span.first(), language), NO_SHIFT.in(language)))
                : facts;
    }

    private static String work(Shift shift, LocationNames locations, Locale language) {
        return (shift.isPublished() ? "" : CANCELLED.in(language))
                + shift.activity().label().in(language) + ", "
                + locations.of(shift.location()).in(language);
    }
}
