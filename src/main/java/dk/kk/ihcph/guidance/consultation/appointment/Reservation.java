package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How firmly an appointment keeps its time. Each step returns the next state, or refuses.
 *
 * @param heldUntil the end of a hold, or of the time to confirm
 * @param strandedSince when the guide was first seen to be off duty then
 */
@Embeddable
record Reservation(
        @Enumerated(EnumType.STRING) AppointmentStatus status,
        @Nullable Instant heldUntil,
        @Nullable Instant strandedSince,
        @Nullable String cancelReason) {
    static final Reservation BOOKED = new Reservation(AppointmentStatus.BOOKED, null, null, null);

    static Reservation hold(Instant until) {
        return new Reservation(AppointmentStatus.HELD, until, null, null);
    }

    static Reservation unconfirmed(Instant until) {
        return new Reservation(AppointmentStatus.UNCONFIRMED, until, null, null);
    }

    Reservation booked(Instant now) {
        requireStanding(AppointmentStatus.HELD, DeskProblem.HOLD_EXPIRED, now);
        return BOOKED;
    }

    Reservation confirmed(Instant now) {
        requireStanding(AppointmentStatus.UNCONFIRMED, CommonProblem.CONFIRMATION_EXPIRED, now);
        return BOOKED;
    }

    private void requireStanding(AppointmentStatus wanted, ProblemKind expired, Instant now) {
        if (statusAt(now) == AppointmentStatus.EXPIRED) {
            throw Refused.of(expired);
        }
        require(wanted, now);
        if (strandedSince != null) {
            throw Refused.of(DeskProblem.SLOT_TAKEN);
        }
    }

    /** A hold can be given up too. */
    Reservation cancelled(@Nullable String reason, Instant now) {
        if (!statusAt(now).endsByItself()) {
            require(AppointmentStatus.BOOKED, now);
        }
        return new Reservation(AppointmentStatus.CANCELLED, heldUntil, null, reason);
    }

    Reservation checkedIn(Instant now) {
        require(AppointmentStatus.BOOKED, now);
        return new Reservation(AppointmentStatus.CHECKED_IN, heldUntil, null, cancelReason);
    }

    /** Keeps the moment at which the guide was first seen to be off duty. */
    Reservation stranded(boolean stranded, Instant now) {
        Instant since = strandedSince == null ? now : strandedSince;
        return new Reservation(status, heldUntil, stranded ? since : null, cancelReason);
    }

    /** A hold is over at its minute, whether or not the task that ends holds has come by. */
    AppointmentStatus statusAt(Instant now) {
        return status.endsByItself() && !now.isBefore(Objects.requireNonNull(heldUntil))
                ? AppointmentStatus.EXPIRED
                : status;
    }

    void require(AppointmentStatus wanted, Instant now) {
        AppointmentStatus current = statusAt(now);
        if (current != wanted) {
            throw Refused.illegalTransition(current);
        }
    }
}
