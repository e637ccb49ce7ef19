package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.access.AccessProblem;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.http.CallerLanguage;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.registration.HoldRepository.Lapsed;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registers parties for events. All rules that need no seats are asked first; then the seats are held, and it is decided
 * by what is there.
 */
@ApplicationScoped
class RegistrationService {
    private static final Bilingual NOT_YOURS =
            new Bilingual("skal være jeres egen kommune", "must be a municipality that you stand for");

    private final RegistrationRepository registrations;
    private final HoldRepository holds;
    private final RegistrationAccess access;
    private final RegistrationRules rules;
    private final RegistrationViews views;
    private final Seating seating;
    private final Confirmations confirmations;
    private final Events events;
    private final Notifications notifications;
    private final Caller caller;
    private final CallerLanguage language;
    private final Clock clock;

    RegistrationService(
            RegistrationRepository registrations,
            HoldRepository holds,
            RegistrationAccess access,
            RegistrationRules rules,
            RegistrationViews views,
            Seating seating,
            Confirmations confirmations,
            Events events,
            Notifications notifications,
            Caller caller,
            CallerLanguage language,
            Clock clock) {
        this.registrations = registrations;
        this.holds = holds;
        this.access = access;
        this.rules = rules;
        this.views = views;
        this.seating = seating;
        this.confirmations = confirmations;
        this.events = events;
        this.notifications = notifications;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /** Drafts are known to staff only. */
    AvailabilityView availability(UUID id) {
        EventFacts event = visible(id);
        Seats seats = registrations.seats(id).orElseThrow();
        Lapsed lapsed = seats.partiesUnconfirmed() == 0 ? Lapsed.NOTHING : holds.lapsed(id, clock.instant());
        return AvailabilityView.of(event, seats, lapsed);
    }

    Page<RegistrationView> list(UUID id, RegistrationFilter filter, PageRequest page) {
        EventFacts event = events.find(id).orElseThrow(Refused::notFound);
        Optional<Way> staff = access.asStaff(event);
        Set<String> partners = access.partners();
        if (staff.isEmpty() && partners.isEmpty()) {
            throw Refused.of(AccessProblem.OTHER_ADMINISTRATION, event.administration());
        }
        return Page.of(
                registrations.list(event, staff.isPresent() ? null : partners, filter, page),
                page,
                registration -> Cursor.of(registration.place()),
                rows -> views.of(rows, event, staff.orElse(Way.PARTNER)));
    }

    /**
     * Registers one party. Callers without a login get the same answer, in the same time and with the same effect on every
     * public number, whether the e-mail is registered already or not.
     */
    @Transactional
    RegistrationView register(UUID id, RegistrationRequest request) {
        EventFacts event = visible(id);
        RegistrationSource source = access.source(event.administration());
        RegistrationRequest said = said(request, source);
        rules.requireOpen(event, source == RegistrationSource.STAFF, clock.instant());
        Refused.refuse(broken("", event, said, source));
        RegistrationRules.requireAudience(event, said);
        // Written before the seats are held, which then is for the one row only: what the mail tells is found when it
        // is sent.
        UUID made = Registration.newId();
        boolean mustConfirm = confirmations.areRequired();
        notifications.queue(
                mustConfirm ? RegistrationMail.CONFIRM_REGISTRATION : RegistrationMail.REGISTRATION_RECEIVED, made);
        registrations.flush();
        Seating.Held held = seating.hold(id);
        rules.requireOpen(held.event(), source == RegistrationSource.STAFF, clock.instant());
        Optional<Registration> known = Optional.ofNullable(said.email())
                .map(EmailAddress::of)
                .flatMap(email -> registrations.active(id, email));
        if (mustConfirm) {
            return shown(
                    addUnconfirmed(made, held, said, known.map(Registration::id).orElse(null)),
                    held.event(),
                    held.seats().partiesWaiting());
        }
        if (known.isPresent()) {
            return again(made, known.get(), said, source, held);
        }
        return shown(
                add(made, held.event(), held.seats(), said, source),
                held.event(),
                held.seats().partiesWaiting());
    }

    /** Several at once, by staff or a partner: all of them, or none and every reason why. */
    @Transactional
    List<RegistrationView> registerAll(UUID id, List<RegistrationRequest> requests) {
        EventFacts event = visible(id);
        RegistrationSource source = access.source(event.administration());
        if (source == RegistrationSource.CITIZEN) {
            throw Refused.of(CommonProblem.FORBIDDEN);
        }
        boolean staff = source == RegistrationSource.STAFF;
        rules.requireOpen(event, staff, clock.instant());
        List<RegistrationRequest> said =
                requests.stream().map(one -> said(one, source)).toList();
        Bulk.refuse(said, (root, one) -> broken(root, event, one, source));
        said.forEach(one -> RegistrationRules.requireAudience(event, one));
        Seating.Held held = seating.hold(id);
        rules.requireOpen(held.event(), staff, clock.instant());
        Bulk.refuseKnown(said, emails -> registrations.activeAmong(id, emails));
        List<RegistrationView> made = new ArrayList<>();
        for (RegistrationRequest one : said) {
            Seats seats = registrations.seats(id).orElseThrow();
            made.add(shown(
                    add(Registration.newId(), held.event(), seats, one, source), held.event(), seats.partiesWaiting()));
        }
        notifications.queueAll(
                RegistrationMail.REGISTRATION_RECEIVED,
                made.stream().map(RegistrationView::id).toList(),
                null);
        return made;
    }

    private Registration add(
            UUID id, EventFacts event, Seats seats, RegistrationRequest said, RegistrationSource source) {
        boolean fits = fits(event, seats, said);
        String partner = source == RegistrationSource.PARTNER ? said.municipality() : null;
        seating.requireQuota(event, partner, said.persons());
        Registration made =
                new Registration(id, event, said, source, partner, fits, TicketCode.make(), clock.instant());
        registrations.persistAndFlush(made);
        return made;
    }

    /** Holds seats or a place in line until the mailed link confirms it; for a known e-mail as a phantom. */
    private Registration addUnconfirmed(UUID id, Seating.Held held, RegistrationRequest said, @Nullable UUID known) {
        confirmations.requireFew(held.event().id(), EmailAddress.of(Objects.requireNonNull(said.email())));
        boolean fits = fits(held.event(), held.seats(), said);
        Instant now = clock.instant();
        Registration made = new Registration(
                id, held.event(), said, RegistrationSource.CITIZEN, null, fits, TicketCode.make(), now);
        made.awaitConfirmation(confirmations.until(now), known);
        registrations.persistAndFlush(made);
        return made;
    }

    /** Whether there are seats for all of the party; refused where there are none and no more parties may wait. */
    private static boolean fits(EventFacts event, Seats seats, RegistrationRequest said) {
        boolean fits = said.persons() <= seats.free();
        Integer mostWaiting = event.waitingListLimit();
        if (!fits && mostWaiting != null && seats.partiesWaiting() >= mostWaiting) {
            throw Refused.of(RegistrationProblem.EVENT_FULL);
        }
        return fits;
    }

    /**
     * What a citizen would have been answered had nobody known the e-mail; its owner is mailed the link. The mail queued
     * for the one that is not made finds nobody to go to.
     */
    private RegistrationView again(
            UUID neverMade,
            Registration known,
            RegistrationRequest said,
            RegistrationSource source,
            Seating.Held held) {
        if (source != RegistrationSource.CITIZEN) {
            throw Refused.of(RegistrationProblem.ALREADY_REGISTERED);
        }
        Seats seats = held.seats();
        boolean fits = fits(held.event(), seats, said);
        confirmations.tellOwner(known);
        Registration looks =
                new Registration(neverMade, held.event(), said, source, null, fits, TicketCode.make(), clock.instant());
        return shown(looks, held.event(), seats.partiesWaiting());
    }

    private RegistrationView shown(Registration made, EventFacts event, int waitingBefore) {
        return made.view(
                new HolderRights(made, event, clock.instant()),
                made.source() != RegistrationSource.CITIZEN,
                made.waits() ? waitingBefore + 1 : null,
                null,
                null,
                null,
                List.of());
    }

    private List<Violation> broken(String root, EventFacts event, RegistrationRequest said, RegistrationSource source) {
        List<Violation> broken = rules.broken(root, event, said, source);
        if (source == RegistrationSource.PARTNER && !access.partners().contains(String.valueOf(said.municipality()))) {
            broken.add(Violation.at(root + "/municipality", "NOT_YOUR_MUNICIPALITY", NOT_YOURS));
        }
        return broken;
    }

    /** With what need not be said: the language of the request, and the municipality of a partner that has one. */
    private RegistrationRequest said(RegistrationRequest request, RegistrationSource source) {
        Set<String> partners = source == RegistrationSource.PARTNER ? access.partners() : Set.of();
        String municipality = request.municipality() == null && partners.size() == 1
                ? partners.iterator().next()
                : request.municipality();
        String preferred = request.language() == null ? language.locale().getLanguage() : request.language();
        return request.with(preferred, municipality);
    }

    private EventFacts visible(UUID id) {
        return events.find(id)
                .filter(event -> event.status() != EventStatus.DRAFT
                        || caller.permissions().contains(Permission.EVENT_READ))
                .orElseThrow(Refused::notFound);
    }
}
