package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.consultation.appointment.AppointmentAccess.Access;
import dk.kk.ihcph.guidance.consultation.visit.RatingRequest;
import dk.kk.ihcph.guidance.consultation.visit.RatingView;
import dk.kk.ihcph.guidance.consultation.visit.TicketService;
import dk.kk.ihcph.guidance.consultation.visit.TicketView;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Checks in the citizens of appointments, and takes their ratings. */
@ApplicationScoped
class VisitService {
    private final AppointmentRepository appointments;
    private final AppointmentAccess access;
    private final TicketService tickets;
    private final Clock clock;

    VisitService(AppointmentRepository appointments, AppointmentAccess access, TicketService tickets, Clock clock) {
        this.appointments = appointments;
        this.access = access;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Puts the citizen in line: at the time of the appointment, or, if late, after those who are there already. */
    @Transactional
    TicketView checkIn(UUID id, String secret) {
        AppointmentAccess.AccessedAppointment found = access.find(id, secret, Permission.APPOINTMENT_CHECK_IN);
        Appointment appointment = found.appointment();
        access.lock(appointment, Set.of());
        Instant now = clock.instant();
        // Staff and the kiosk see the citizen, so that nothing is left to confirm; a secret alone shows no such thing.
        if (found.access() != Access.CITIZEN && appointment.shownStatus(now) == AppointmentStatus.UNCONFIRMED) {
            appointment.confirm(now);
        }
        appointment.require(AppointmentStatus.BOOKED, now);
        LocalDate day = LocalDate.ofInstant(appointment.startsAt(), clock.getZone());
        if (!day.equals(LocalDate.now(clock))) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                                    "Aftalen er %s. Du kan først melde ankomst den dag.",
                                    "The appointment is on %s. You can check in on that day.")
                            .with(day));
        }
        TicketView ticket = tickets.checkIn(appointment, now);
        appointments.flush();
        return ticket;
    }

    /** Takes the rating of the citizen, once the guide has recorded the visit. */
    @Transactional
    RatingView rate(UUID id, String secret, RatingRequest request) {
        AppointmentAccess.AccessedAppointment found = access.find(id, secret, Permission.APPOINTMENT_READ);
        if (found.access() != Access.CITIZEN) {
            throw Refused.notFound();
        }
        found.appointment().require(AppointmentStatus.CHECKED_IN, clock.instant());
        return tickets.rate(id, request);
    }
}
