package dk.kk.ihcph.guidance.registration.signup;

import dk.kk.ihcph.guidance.access.AccessProblem;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.event.listing.AvailabilityRepository;
import dk.kk.ihcph.guidance.event.listing.AvailabilityView;
import dk.kk.ihcph.guidance.http.CallerLanguage;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.registration.Attendee;
import dk.kk.ihcph.guidance.registration.HolderRights;
import dk.kk.ihcph.guidance.registration.Origin;
import dk.kk.ihcph.guidance.registration.Party;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationAccess;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.Way;
import dk.kk.ihcph.guidance.registration.RegistrationFilter;
import dk.kk.ihcph.guidance.registration.RegistrationMail;
import dk.kk.ihcph.guidance.registration.RegistrationProblem;
import dk.kk.ihcph.guidance.registration.RegistrationRepository;
import dk.kk.ihcph.guidance.registration.RegistrationRequest;
import dk.kk.ihcph.guidance.registration.RegistrationRules;
import dk.kk.ihcph.guidance.registration.RegistrationSource;
import dk.kk.ihcph.guidance.registration.seats.Confirmations;
import dk.kk.ihcph.guidance.registration.seats.SeatRepository;
import dk.kk.ihcph.guidance.registration.seats.Seating;
import dk.kk.ihcph.guidance.registration.seats.Seats;
import dk.kk.ihcph.guidance.registration.signup.RegistrationView.Dealings;
import dk.kk.ihcph.guidance.registration.ticket.TicketCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registers parties for events. All rules that need no seats are checked first; then the seats are locked, and the
 * free seats decide.
 */
@ApplicationScoped
class RegistrationService {
    private static final Bilingual NOT_YOURS =
            new Bilingual("skal være din egen kommune", "must be your own municipality");

    private final RegistrationRepository registrations;
    private final SeatRepository seatsOf;
    private final AvailabilityRepository availability;
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
            SeatRepository seatsOf,
            AvailabilityRepository availability,
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
        this.seatsOf = seatsOf;
        this.availability = availability;
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

    AvailabilityView availability(UUID id) {
        return availability.of(visible(id).id());
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
        Party party = completed(request.party(), source);
        rules.requireOpen(event, source == RegistrationSource.STAFF, clock.instant());
        Refused.refuse(broken("", event, party, source));
        rules.requireAudience(event, party.attendee());
        // Written before the seats are locked, which then is for the one row only: what the mail tells is found when it
        // is sent.
        UUID made = Registration.newId();
        boolean mustConfirm = confirmations.areRequired();
        notifications.queue(
                mustConfirm ? RegistrationMail.CONFIRM_REGISTRATION : RegistrationMail.REGISTRATION_RECEIVED, made);
        registrations.flush();
        Seating.LockedSeats locked = seating.lock(id);
        rules.requireOpen(locked.event(), source == RegistrationSource.STAFF, clock.instant());
        Optional<Registration> known =
                party.attendee().emailAddress().flatMap(email -> registrations.active(id, email));
        if (mustConfirm) {
            return view(
                    addUnconfirmed(
                            made, locked, party, known.map(Registration::id).orElse(null)),
                    locked.event(),
                    locked.seats().partiesWaiting());
        }
        if (known.isPresent()) {
            return answerAsIfNew(made, known.get(), party, source, locked);
        }
        return view(
                add(made, locked.event(), locked.seats(), party, source),
                locked.event(),
                locked.seats().partiesWaiting());
    }

    /** Registers several parties for staff or a partner: all of them, or none with every reason. */
    @Transactional
    List<RegistrationView> registerAll(UUID id, List<RegistrationRequest> requests) {
        EventFacts event = visible(id);
        RegistrationSource source = access.source(event.administration());
        if (source == RegistrationSource.CITIZEN) {
            throw Refused.of(CommonProblem.FORBIDDEN);
        }
        boolean staff = source == RegistrationSource.STAFF;
        rules.requireOpen(event, staff, clock.instant());
        List<Party> parties = requests.stream()
                .map(request -> completed(request.party(), source))
                .toList();
        PartyBatch.refuse(parties, (root, party) -> broken(root, event, party, source));
        parties.forEach(party -> rules.requireAudience(event, party.attendee()));
        Seating.LockedSeats locked = seating.lock(id);
        rules.requireOpen(locked.event(), staff, clock.instant());
        PartyBatch.refuseKnown(parties, emails -> registrations.activeAmong(id, emails));
        List<RegistrationView> made = new ArrayList<>();
        for (Party party : parties) {
            Seats seats = seatsOf.seats(id).orElseThrow();
            made.add(view(
                    add(Registration.newId(), locked.event(), seats, party, source),
                    locked.event(),
                    seats.partiesWaiting()));
        }
        notifications.queueAll(
                RegistrationMail.REGISTRATION_RECEIVED,
                made.stream().map(RegistrationView::id).toList(),
                null);
        return made;
    }

    private Registration add(UUID id, EventFacts event, Seats seats, Party party, RegistrationSource source) {
        boolean fits = fits(event, seats, party);
        String partner = source == RegistrationSource.PARTNER ? party.attendee().municipality() : null;
        seating.requireQuota(event, partner, party.persons());
        Registration made = new Registration(id, event, party, origin(party, source, partner), fits);
        registrations.persistAndFlush(made);
        return made;
    }

    /**
     * Registers a party that holds seats or a position on the waiting list until the mailed link confirms it; for a
     * known e-mail as a phantom.
     */
    private Registration addUnconfirmed(UUID id, Seating.LockedSeats locked, Party party, @Nullable UUID known) {
        confirmations.requireFew(
                locked.event().id(), party.attendee().emailAddress().orElseThrow());
        boolean fits = fits(locked.event(), locked.seats(), party);
        Origin origin = origin(party, RegistrationSource.CITIZEN, null);
        Registration made = new Registration(id, locked.event(), party, origin, fits);
        made.awaitConfirmation(confirmations.until(origin.registeredAt()), known);
        registrations.persistAndFlush(made);
        return made;
    }

    /**
     * Whether there are seats for the whole party; refuses the party if there are none and no more parties may wait.
     */
    private static boolean fits(EventFacts event, Seats seats, Party party) {
        boolean fits = party.persons() <= seats.free();
        Integer mostWaiting = event.plan().signUp().waitingListLimit();
        if (!fits && mostWaiting != null && seats.partiesWaiting() >= mostWaiting) {
            throw Refused.of(RegistrationProblem.EVENT_FULL);
        }
        return fits;
    }

    /**
     * Answers a citizen as if nobody knew the e-mail, and mails its owner the link. The mail that was queued for the
     * registration that is not made finds nobody to go to.
     */
    private RegistrationView answerAsIfNew(
            UUID neverMade, Registration known, Party party, RegistrationSource source, Seating.LockedSeats locked) {
        if (source != RegistrationSource.CITIZEN) {
            throw Refused.of(RegistrationProblem.ALREADY_REGISTERED);
        }
        Seats seats = locked.seats();
        boolean fits = fits(locked.event(), seats, party);
        confirmations.mailOwner(known);
        Registration looks = new Registration(neverMade, locked.event(), party, origin(party, source, null), fits);
        return view(looks, locked.event(), seats.partiesWaiting());
    }

    private RegistrationView view(Registration made, EventFacts event, int waitingBefore) {
        HolderRights rights = new HolderRights(made, event, clock.instant());
        Integer position = made.standing().isWaiting() ? waitingBefore + 1 : null;
        return made.origin().source() == RegistrationSource.CITIZEN
                ? RegistrationView.anonymous(rights, position)
                : RegistrationView.of(rights, position, new Dealings(null, null, null, null, List.of()));
    }

    private Origin origin(Party party, RegistrationSource source, @Nullable String partner) {
        Instant now = clock.instant();
        return new Origin(source, partner, TicketCode.make(), now, party.consent() ? now : null);
    }

    private List<Violation> broken(String root, EventFacts event, Party party, RegistrationSource source) {
        List<Violation> broken = rules.broken(root, event, party, source);
        String municipality = String.valueOf(party.attendee().municipality());
        if (source == RegistrationSource.PARTNER && !access.partners().contains(municipality)) {
            broken.add(Violation.at(root + "/municipality", "NOT_YOUR_MUNICIPALITY", NOT_YOURS));
        }
        return broken;
    }

    /** Fills in what may be left out: the language of the request, and the municipality of a partner that has one. */
    private Party completed(Party party, RegistrationSource source) {
        Attendee attendee = party.attendee();
        Set<String> partners = source == RegistrationSource.PARTNER ? access.partners() : Set.of();
        String municipality = attendee.municipality() == null && partners.size() == 1
                ? partners.iterator().next()
                : attendee.municipality();
        String preferred = attendee.language() == null ? language.locale().getLanguage() : attendee.language();
        return party.with(attendee.with(preferred, municipality));
    }

    private EventFacts visible(UUID id) {
        return events.find(id)
                .filter(event -> event.status() != EventStatus.DRAFT || caller.has(Permission.EVENT_READ))
                .orElseThrow(Refused::notFound);
    }
}
