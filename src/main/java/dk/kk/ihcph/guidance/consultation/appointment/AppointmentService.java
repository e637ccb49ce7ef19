package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.consultation.Guidance;
import dk.kk.ihcph.guidance.consultation.appointment.AppointmentAccess.Access;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettings;
import dk.kk.ihcph.guidance.consultation.slot.Slot;
import dk.kk.ihcph.guidance.consultation.slot.Wish;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Secrets;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.staffing.shift.DeskShifts;
import dk.kk.ihcph.guidance.staffing.shift.DeskShifts.DeskShift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Holds, books, moves and cancels appointments. Each operation locks its guides and then reads again, so that a time goes
 * to one citizen only, and never with a guide who is being taken off duty.
 */
@ApplicationScoped
class AppointmentService {
    private final AppointmentRepository appointments;
    private final AppointmentAccess access;
    private final AppointmentRules rules;
    private final AppointmentViews views;
    private final FreeSlots slots;
    private final DeskShifts desks;
    private final Directory directory;
    private final AppointmentLimits limits;
    private final Notifications notifications;
    private final Secrets secrets;
    private final AppointmentsConfig config;
    private final Caller caller;
    private final Clock clock;

    AppointmentService(
            AppointmentRepository appointments,
            AppointmentAccess access,
            AppointmentRules rules,
            AppointmentViews views,
            FreeSlots slots,
            DeskShifts desks,
            Directory directory,
            AppointmentLimits limits,
            Notifications notifications,
            Secrets secrets,
            AppointmentsConfig config,
            Caller caller,
            Clock clock) {
        this.appointments = appointments;
        this.access = access;
        this.rules = rules;
        this.views = views;
        this.slots = slots;
        this.desks = desks;
        this.directory = directory;
        this.limits = limits;
        this.notifications = notifications;
        this.secrets = secrets;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    Page<AppointmentView> list(AppointmentFilter filter, PageRequest page) {
        DayRange.refuseImplausible(filter.from, filter.to);
        directory.requireLocation(filter.location);
        return Page.of(
                appointments.list(filter, clock.getZone(), page),
                page,
                appointment -> Cursor.of(appointment.startsAt(), appointment.id()),
                views::of);
    }

    AppointmentView get(UUID id, String secret) {
        return views.of(access.find(id, secret, Permission.APPOINTMENT_READ));
    }

    /** The appointment as a calendar file. */
    String calendar(UUID id, String secret) {
        AppointmentAccess.AccessedAppointment found = access.find(id, secret, Permission.APPOINTMENT_READ);
        return AppointmentCalendar.of(found.appointment(), clock.instant(), directory.locationNames(), clock.getZone());
    }

    /** Books the time, or holds it while nobody has said who it is for. */
    @Transactional
    AppointmentView make(AppointmentRequest request) {
        rules.check(request);
        DeskSettings desk = rules.offered(request.location());
        rules.checkTime(desk, request.startsAt());
        rules.checkResidence(desk, request.guidance(), request.contact() != null);
        Wish wish = Wish.of(request.guidance(), null);
        Set<UUID> guides = guides(free(desk, request.location(), wish, request.startsAt()));
        desks.hold(guides);
        Slot slot = free(desk, request.location(), wish, request.startsAt());
        DeskShift guide = chosen(slot, guides);
        UUID id = Appointment.newId();
        String secret = secrets.of(AppointmentViews.SECRET, id);
        Appointment made = new Appointment(id, request, slot, guide, secret, desk.hold(), clock.instant());
        boolean mustConfirm = made.contact() != null && awaitConfirmation(made);
        limits.noteOrigin(made);
        limits.requireRoom(made, null);
        appointments.persistAndFlush(made);
        mail(mustConfirm ? AppointmentMails.CONFIRM : AppointmentMails.BOOKED, made);
        return views.created(made, secret);
    }

    /** Books a held time for a citizen. */
    @Transactional
    AppointmentView book(UUID id, String secret, BookingRequest request) {
        AppointmentAccess.AccessedAppointment found = access.findToChange(id, secret);
        Appointment appointment = found.appointment();
        access.lock(appointment, Set.of());
        appointment.requireBookable(clock.instant());
        Guidance guidance = appointment.guidance().withResidence(request.municipality(), request.movingToCopenhagen());
        rules.checkResidence(rules.settings(appointment.location()), guidance, true);
        appointment.book(request, clock.instant());
        boolean mustConfirm = awaitConfirmation(appointment);
        limits.requireRoom(appointment, id);
        appointments.flush();
        mail(mustConfirm ? AppointmentMails.CONFIRM : AppointmentMails.BOOKED, appointment);
        return views.of(found);
    }

    /** Makes a booking without a login wait for its mailed link, and returns whether it does. */
    private boolean awaitConfirmation(Appointment booked) {
        boolean mustConfirm = config.confirmByMail() && caller.isPublic();
        if (mustConfirm) {
            booked.awaitConfirmation(clock.instant().plus(config.confirmWithin()));
        }
        return mustConfirm;
    }

    /** Confirms a booking by its mailed link. Repeating it has no effect. */
    @Transactional
    AppointmentView confirm(UUID id, String secret) {
        AppointmentAccess.AccessedAppointment found = access.findToChange(id, secret);
        if (!found.provesCitizen()) {
            throw Refused.of(
                    CommonProblem.FORBIDDEN,
                    new Bilingual(
                            "Brug linket i mailen for at bekræfte. Kun linket viser, at e-mailadressen er din.",
                            "Please confirm with the link in the e-mail. Only the link shows that the e-mail address"
                                    + " is yours."));
        }
        Appointment appointment = found.appointment();
        access.lock(appointment, Set.of());
        if (appointment.shownStatus(clock.instant()) == AppointmentStatus.BOOKED) {
            return views.of(found);
        }
        appointment.confirm(clock.instant());
        limits.requireRoom(appointment, id);
        appointments.flush();
        mail(AppointmentMails.BOOKED, appointment);
        return views.of(found);
    }

    /**
     * Moves an appointment to another time at its location, and frees its present time with that. A move to the present time
     * changes nothing and mails nobody.
     */
    @Transactional
    AppointmentView reschedule(UUID id, String secret, RescheduleRequest request) {
        AppointmentAccess.AccessedAppointment found = access.findToChange(id, secret);
        Appointment appointment = found.appointment();
        String location = appointment.location();
        appointment.require(AppointmentStatus.BOOKED, clock.instant());
        if (appointment.keeps(request.startsAt())) {
            return views.of(found);
        }
        DeskSettings desk = rules.offered(location);
        rules.checkTime(desk, request.startsAt());
        Wish wish = Wish.of(appointment.guidance(), id);
        Set<UUID> guides = guides(free(desk, location, wish, request.startsAt()));
        access.lock(appointment, guides);
        appointment.require(AppointmentStatus.BOOKED, clock.instant());
        Slot slot = free(desk, location, wish, request.startsAt());
        appointment.move(slot, chosen(slot, guides));
        limits.requireFreeTime(appointment, id);
        appointments.flush();
        mail(AppointmentMails.MOVED, appointment);
        return views.of(found);
    }

    /** Cancels an appointment. Staff must give a reason for the citizen. */
    @Transactional
    AppointmentView cancel(UUID id, String secret, CancelRequest request) {
        AppointmentAccess.AccessedAppointment found = access.findToChange(id, secret);
        if (found.access() != Access.CITIZEN && request.reason() == null) {
            throw Refused.invalid(Violation.at(
                    "/reason",
                    "REQUIRED_HERE",
                    new Bilingual(
                            "skal angives, når det ikke er borgeren selv, der aflyser",
                            "is required unless you are the citizen")));
        }
        access.lock(found.appointment(), Set.of());
        found.appointment().cancel(request.reason(), clock.instant());
        appointments.flush();
        mail(AppointmentMails.CANCELLED, found.appointment());
        return views.of(found);
    }

    private void mail(String kind, Appointment appointment) {
        if (appointment.contact() != null) {
            notifications.queue(kind, appointment.id());
        }
    }

    private Slot free(DeskSettings desk, String location, Wish wish, Instant start) {
        return slots.at(desk, location, wish, start).orElseThrow(() -> Refused.of(DeskProblem.SLOT_TAKEN));
    }

    private static Set<UUID> guides(Slot slot) {
        return slot.guides().stream().map(DeskShift::staff).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Chooses the first free guide who is locked, and expires the holds that would block the time. */
    private DeskShift chosen(Slot slot, Set<UUID> held) {
        DeskShift guide = slot.guides().stream()
                .filter(free -> held.contains(free.staff()))
                .findFirst()
                .orElseThrow(() -> Refused.of(DeskProblem.SLOT_TAKEN));
        appointments.expireHolds(guide.staff(), slot.startsAt(), slot.blockedUntil(), clock.instant());
        return guide;
    }
}
