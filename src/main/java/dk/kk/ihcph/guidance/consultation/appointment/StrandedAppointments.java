package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.place.ClosuresTouched;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.staffing.shift.DeskShifts;
import dk.kk.ihcph.guidance.staffing.shift.DeskShifts.DeskShift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Marks the appointments that their guides can no longer keep, and unmarks those that they can keep again, in the
 * transaction that changes shifts, opening hours or closures. Both that and a booking lock the guide first.
 */
@ApplicationScoped
class StrandedAppointments {
    private final AppointmentRepository appointments;
    private final DeskShifts desks;
    private final Directory directory;
    private final Notifications notifications;
    private final Clock clock;

    StrandedAppointments(
            AppointmentRepository appointments,
            DeskShifts desks,
            Directory directory,
            Notifications notifications,
            Clock clock) {
        this.appointments = appointments;
        this.desks = desks;
        this.directory = directory;
        this.notifications = notifications;
        this.clock = clock;
    }

    void check(@Observes ShiftsTouched touched) {
        check(touched.staff());
    }

    /** A booking locks the guide and then reads again: of the two, the later sees the earlier. */
    void check(@Observes ClosuresTouched touched) {
        Instant from = touched.from().atStartOfDay(clock.getZone()).toInstant();
        Instant to = touched.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Set<String> closed =
                touched.location() == null ? directory.locationNames().byCode().keySet() : Set.of(touched.location());
        Set<UUID> guides = closed.stream()
                .flatMap(location -> desks.at(location, from, to).stream())
                .map(DeskShift::staff)
                .collect(Collectors.toCollection(TreeSet::new));
        desks.hold(guides);
        check(guides);
    }

    private void check(Set<UUID> guides) {
        Instant now = clock.instant();
        List<Appointment> coming = guides.isEmpty() ? List.of() : appointments.coming(guides, now);
        if (coming.isEmpty()) {
            return;
        }
        Instant first = coming.get(0).startsAt();
        Instant last = coming.stream()
                .map(Appointment::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<DeskShift> shifts = desks.of(guides, first, last);
        Map<String, Map<LocalDate, List<OpenSpan>>> open = new HashMap<>();
        coming.forEach(appointment -> {
            Map<LocalDate, List<OpenSpan>> days = open.computeIfAbsent(
                    appointment.location(), location -> directory.openSpans(location, day(first), day(last)));
            boolean kept = isOpen(days, appointment) && shifts.stream().anyMatch(shift -> keeps(shift, appointment));
            boolean wasKept = appointment.strandedSince() == null;
            appointment.strand(!kept, now);
            if (!kept && wasKept && appointment.contact() != null) {
                notifications.queue(AppointmentMails.STRANDED, appointment.id());
            }
        });
        appointments.flush();
    }

    private boolean isOpen(Map<LocalDate, List<OpenSpan>> days, Appointment appointment) {
        LocalTime start = LocalTime.ofInstant(appointment.startsAt(), clock.getZone());
        LocalTime end = LocalTime.ofInstant(appointment.endsAt(), clock.getZone());
        return days.getOrDefault(day(appointment.startsAt()), List.of()).stream()
                .anyMatch(span -> !span.opens().isAfter(start) && !span.closes().isBefore(end));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private static boolean keeps(DeskShift shift, Appointment appointment) {
        return shift.staff().equals(appointment.staff())
                && shift.holds(appointment.location(), appointment.startsAt(), appointment.endsAt());
    }
}
