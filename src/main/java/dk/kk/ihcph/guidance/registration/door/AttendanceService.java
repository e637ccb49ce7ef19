package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.event.EventChanged;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.registration.EventHosts;
import dk.kk.ihcph.guidance.registration.Origin;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationProblem;
import dk.kk.ihcph.guidance.registration.RegistrationRepository;
import dk.kk.ihcph.guidance.registration.RegistrationSource;
import dk.kk.ihcph.guidance.registration.RegistrationsConfig;
import dk.kk.ihcph.guidance.registration.seats.SeatRepository;
import dk.kk.ihcph.guidance.registration.ticket.TicketCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Lists and corrects attendance at the door, lets in walk-ins, and marks no-shows once an event is completed. */
@ApplicationScoped
class AttendanceService {
    private static final Noun MORE_PERSONS = Noun.of("person mere", "personer mere", "more person", "more people");

    private final RegistrationRepository registrations;
    private final SeatRepository seats;
    private final CheckInRepository checkIns;
    private final AttendanceViews views;
    private final EventHosts hosts;
    private final Directory directory;
    private final RegistrationsConfig config;
    private final Clock clock;

    AttendanceService(
            RegistrationRepository registrations,
            SeatRepository seats,
            CheckInRepository checkIns,
            AttendanceViews views,
            EventHosts hosts,
            Directory directory,
            RegistrationsConfig config,
            Clock clock) {
        this.registrations = registrations;
        this.seats = seats;
        this.checkIns = checkIns;
        this.views = views;
        this.hosts = hosts;
        this.directory = directory;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Page<AttendanceView> list(UUID id, AttendanceFilter filter, PageRequest page) {
        EventFacts event = hosts.require(id, Permission.REGISTRATION_CHECK_IN);
        return Page.of(
                checkIns.list(event, filter, page),
                page,
                registration -> Cursor.of(registration.place()),
                rows -> List.copyOf(views.of(event, rows).values()));
    }

    /**
     * Lets in people without a registration while there is room. The seats of the registered are kept for them until
     * they are late. The event's seats are locked meanwhile, so that two walk-ins never take the last place.
     */
    @Transactional
    AttendanceView walkIn(UUID id, WalkInRequest request) {
        Refused.refuse(directory.refusedMunicipality("/municipality", request.municipality()));
        EventFacts event = hosts.require(id, Permission.REGISTRATION_CHECK_IN);
        seats.lockSeats(id);
        Instant now = clock.instant();
        if (!new Door(event, now, clock.getZone()).isOn(now)) {
            throw event.status() == EventStatus.PUBLISHED
                    ? Refused.of(
                            CommonProblem.CONFLICT,
                            new Bilingual(
                                    "Arrangementet bliver ikke holdt i dag.", "The event does not take place today."))
                    : Refused.illegalTransition(event.status());
        }
        requireRoom(event, request.persons(), now);
        Origin origin = new Origin(RegistrationSource.WALK_IN, null, TicketCode.make(), now, null);
        Registration walkIn = new Registration(Registration.newId(), event, request.party(), origin, true);
        walkIn.checkIn(now, request.persons());
        registrations.persistAndFlush(walkIn);
        return views.of(event, walkIn);
    }

    private void requireRoom(EventFacts event, int persons, Instant now) {
        CheckInRepository.Crowd crowd = checkIns.crowd(event.id());
        boolean kept = now.isBefore(event.startsAt().plus(config.lateAfter()));
        long room = event.plan().seating().capacity() - crowd.arrived() - (kept ? crowd.open() : 0);
        if (persons > room) {
            throw Refused.of(
                    RegistrationProblem.EVENT_FULL,
                    new Bilingual(
                                    "Der er plads til %s. De tilmeldtes pladser er reserveret til %s efter"
                                            + " begyndelsen.",
                                    "There is room for %s. Seats for those registered are kept until %s after the"
                                            + " beginning.")
                            .with(
                                    MORE_PERSONS.count(Math.max(0, room)),
                                    Noun.MINUTES.count(config.lateAfter().toMinutes())));
        }
    }

    @Transactional
    AttendanceView undoCheckIn(UUID id) {
        return change(id, (event, one) -> one.undoCheckIn(event.status() == EventStatus.COMPLETED, clock.instant()));
    }

    @Transactional
    AttendanceView excuse(UUID id) {
        return change(id, (event, one) -> {
            if (event.status() != EventStatus.PUBLISHED && event.status() != EventStatus.COMPLETED) {
                throw Refused.illegalTransition(event.status());
            }
            one.excuse();
        });
    }

    /** Shows a registration as it is now; empty once it is erased. */
    Optional<AttendanceView> show(UUID id) {
        return registrations
                .findByIdOptional(id)
                .filter(one -> one.erasedAt() == null)
                .map(one -> views.of(hosts.require(one.event(), Permission.REGISTRATION_CHECK_IN), one));
    }

    /** Changes a registration for a caller at the door of its event; for everybody else it does not exist. */
    private AttendanceView change(UUID id, BiConsumer<EventFacts, Registration> change) {
        UUID eventId = checkIns.known(Set.of(id), Set.of()).stream()
                .map(CheckInRepository.ScannedRegistration::event)
                .findFirst()
                .orElseThrow(Refused::notFound);
        EventFacts event = hosts.require(eventId, Permission.REGISTRATION_CHECK_IN);
        // Undoing who walked in ends the registration, which changes the event's row of seats: that one is held first.
        seats.lockSeats(eventId);
        Registration registration = checkIns.lock(Set.of(id)).get(0);
        change.accept(event, registration);
        return views.of(event, registration);
    }

    /** Marks no-shows once an event is completed. */
    void complete(@Observes EventChanged change) {
        if (change.changes().contains(EventChanged.Change.COMPLETED)) {
            checkIns.markNoShows(change.event());
        }
    }
}
