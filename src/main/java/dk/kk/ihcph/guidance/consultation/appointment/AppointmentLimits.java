package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.http.limit.Limit;
import dk.kk.ihcph.guidance.http.limit.LimitsConfig;
import dk.kk.ihcph.guidance.http.limit.Stranger;
import dk.kk.ihcph.guidance.http.limit.Tally;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Limits the appointments of one address and of one mailbox. Only appointments in the same state are counted together, so
 * that an unconfirmed request does not disclose the bookings of a mailbox.
 */
@ApplicationScoped
class AppointmentLimits {
    private static final Set<AppointmentStatus> TAKES_PLACE =
            Set.of(AppointmentStatus.BOOKED, AppointmentStatus.CHECKED_IN);
    private static final Noun COMING =
            Noun.of("kommende aftale", "kommende aftaler", "upcoming appointment", "upcoming appointments");
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final AppointmentRepository appointments;
    private final LimitsConfig limits;
    private final Stranger stranger;
    private final Caller caller;
    private final Clock clock;

    AppointmentLimits(
            AppointmentRepository appointments, LimitsConfig limits, Stranger stranger, Caller caller, Clock clock) {
        this.appointments = appointments;
        this.limits = limits;
        this.stranger = stranger;
        this.caller = caller;
        this.clock = clock;
    }

    /** Notes the address of a caller without login; before the transaction locks anything. */
    void noteOrigin(Appointment made) {
        stranger.address().ifPresent(made::noteOrigin);
    }

    /** Refuses an appointment beyond the limits of its address or its mailbox. A new one is not stored yet. */
    void requireRoom(Appointment appointment, @Nullable UUID id) {
        Instant now = clock.instant();
        byte[] origin = appointment.origin();
        if (origin != null) {
            appointments.lockClient(HexFormat.of().formatHex(origin));
            requireRoomOfAddress(appointment, origin, id, now);
        }
        AppointmentContact contact = appointment.contact();
        String mailbox = contact == null ? null : contact.mailbox();
        if (mailbox != null) {
            requireFreeTime(appointment, id);
            long most = limits.openAppointmentsPerMailbox();
            if (!caller.has(Permission.APPOINTMENT_WRITE)
                    && appointments.coming(mailbox, appointment.shownStatus(now), id, now) >= most) {
                throw Refused.of(
                        DeskProblem.TOO_MANY_APPOINTMENTS,
                        DeskProblem.TOO_MANY_APPOINTMENTS.detail().with(COMING.count(most)));
            }
        }
    }

    /** Refuses a time at which its mailbox has another appointment. */
    void requireFreeTime(Appointment appointment, @Nullable UUID id) {
        AppointmentContact contact = appointment.contact();
        String mailbox = contact == null ? null : contact.mailbox();
        if (mailbox == null) {
            return;
        }
        appointments.lockClient(mailbox);
        appointments.expireUnconfirmed(mailbox, clock.instant());
        AppointmentStatus status = appointment.shownStatus(clock.instant());
        Set<AppointmentStatus> alike = TAKES_PLACE.contains(status) ? TAKES_PLACE : Set.of(status);
        if (appointments.overlaps(mailbox, alike, appointment.startsAt(), appointment.endsAt(), id)) {
            throw Refused.of(DeskProblem.APPOINTMENTS_OVERLAP);
        }
    }

    private void requireRoomOfAddress(Appointment appointment, byte[] origin, @Nullable UUID id, Instant now) {
        if (appointment.shownStatus(now) == AppointmentStatus.HELD) {
            int most = limits.openHoldsPerAddress();
            Instant until = appointment.heldUntil();
            if (until != null && appointments.openHolds(origin, now) >= most) {
                Duration hold = Duration.between(now, until);
                throw Tally.usedUp(new Limit("open-holds", most, hold), hold).refusal();
            }
        } else {
            int most = limits.openAppointmentsPerAddress();
            if (appointments.coming(origin, appointment.shownStatus(now), id, now) >= most) {
                throw Tally.usedUp(Limit.perHour("open-appointments", most), AN_HOUR)
                        .refusal();
            }
        }
    }
}
