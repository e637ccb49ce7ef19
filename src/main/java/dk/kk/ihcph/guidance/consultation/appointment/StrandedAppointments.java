package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.staffing.DeskShifts;
import dk.kk.ihcph.guidance.staffing.DeskShifts.DeskShift;
import dk.kk.ihcph.guidance.staffing.ShiftsTouched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Notes, in the transaction that changes shifts, which appointments their guides can no longer keep, and which they can
 * again. Who changes a person's shifts holds the person, and so does who books them: nothing slips between.
 */
@ApplicationScoped
class StrandedAppointments {
    private final AppointmentRepository appointments;
    private final DeskShifts desks;
    private final Clock clock;

    StrandedAppointments(AppointmentRepository appointments, DeskShifts desks, Clock clock) {
        this.appointments = appointments;
        this.desks = desks;
        this.clock = clock;
    }

    void check(@Observes ShiftsTouched touched) {
        Instant now = clock.instant();
        List<Appointment> coming = appointments.coming(touched.staff(), now);
        if (coming.isEmpty()) {
            return;
        }
        Instant last = coming.stream()
                .map(Appointment::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<DeskShift> shifts = desks.of(touched.staff(), coming.get(0).startsAt(), last);
        coming.forEach(
                appointment -> appointment.strand(shifts.stream().noneMatch(shift -> keeps(shift, appointment)), now));
        appointments.flush();
    }

    private static boolean keeps(DeskShift shift, Appointment appointment) {
        return shift.guide().equals(appointment.guide())
                && shift.holds(appointment.asRequest().location(), appointment.startsAt(), appointment.endsAt());
    }
}
