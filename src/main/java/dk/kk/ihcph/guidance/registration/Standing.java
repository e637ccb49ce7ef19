package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a party stands at an event: unconfirmed, confirmed, waiting, offered seats, or over. Each step checks that it is
 * allowed and gives the next standing.
 *
 * @param confirmBy until when the mailed link confirms it; stays once it is confirmed
 * @param seatsHeld whether it holds seats while it is unconfirmed; else it holds a position on the waiting list
 */
@Embeddable
public record Standing(
        @Enumerated(EnumType.STRING) RegistrationStatus status,
        @Nullable Instant confirmedAt,
        @Nullable Instant confirmBy,
        boolean seatsHeld,
        @Nullable Instant offerExpiresAt,
        @Nullable Instant endedAt) {

    /** A new registration has seats if there are enough for the party; otherwise it waits. */
    static Standing start(boolean hasSeats, Instant now) {
        return hasSeats
                ? new Standing(RegistrationStatus.CONFIRMED, now, null, false, null, null)
                : new Standing(RegistrationStatus.WAITING, null, null, false, null, null);
    }

    /** Keeps the seats or the position on the waiting list, but only until the mailed link must have confirmed it. */
    Standing awaitConfirmation(Instant until) {
        return new Standing(
                RegistrationStatus.UNCONFIRMED, null, until, status == RegistrationStatus.CONFIRMED, null, null);
    }

    Standing confirm(Instant now) {
        require(RegistrationStatus.UNCONFIRMED);
        return seatsHeld ? with(RegistrationStatus.CONFIRMED, now, null) : with(RegistrationStatus.WAITING, null, null);
    }

    Standing offer(Instant expiresAt) {
        require(RegistrationStatus.WAITING);
        return with(RegistrationStatus.OFFERED, confirmedAt, expiresAt);
    }

    Standing changeOffer(Instant expiresAt) {
        require(RegistrationStatus.OFFERED);
        return with(RegistrationStatus.OFFERED, confirmedAt, expiresAt);
    }

    Standing withdrawOffer() {
        require(RegistrationStatus.OFFERED);
        return with(RegistrationStatus.WAITING, confirmedAt, null);
    }

    Standing accept(Instant now) {
        if (status == RegistrationStatus.EXPIRED || isOfferOver(now)) {
            throw Refused.of(RegistrationProblem.SEAT_OFFER_EXPIRED);
        }
        require(RegistrationStatus.OFFERED);
        return with(RegistrationStatus.CONFIRMED, now, null);
    }

    Standing endOffer(RegistrationStatus how, Instant now) {
        require(RegistrationStatus.OFFERED);
        return end(how, now);
    }

    Standing cancel(Instant now) {
        return end(RegistrationStatus.CANCELLED, now);
    }

    private Standing end(RegistrationStatus how, Instant now) {
        return new Standing(how, confirmedAt, confirmBy, false, null, now);
    }

    private Standing with(RegistrationStatus next, @Nullable Instant seatsSince, @Nullable Instant offerUntil) {
        return new Standing(next, seatsSince, confirmBy, false, offerUntil, endedAt);
    }

    /** Refuses unless the registration has this status. */
    void require(RegistrationStatus wanted) {
        if (status != wanted) {
            throw Refused.illegalTransition(status);
        }
    }

    /** Whether the registration is on the waiting list, confirmed or not. */
    public boolean isWaiting() {
        return status == RegistrationStatus.WAITING || (status == RegistrationStatus.UNCONFIRMED && !seatsHeld);
    }

    /** Whether the registration was confirmed by the mailed link and is still active. */
    public boolean isConfirmedByMail() {
        return confirmBy != null && status.active() && status != RegistrationStatus.UNCONFIRMED;
    }

    /** Whether the time to confirm is over; what the registration held may not have been released yet. */
    public boolean isConfirmationOver(Instant now) {
        return confirmBy != null
                && (status == RegistrationStatus.EXPIRED
                        || (status == RegistrationStatus.UNCONFIRMED && !now.isBefore(confirmBy)));
    }

    /** Whether the time to answer the offer is over; the offer may not have been closed yet. */
    public boolean isOfferOver(Instant now) {
        return status == RegistrationStatus.OFFERED && !now.isBefore(Objects.requireNonNull(offerExpiresAt));
    }

    /** Whether the party had seats at this time: it may have cancelled since. */
    boolean hadSeatsAt(Instant at) {
        boolean cancelledLater = status == RegistrationStatus.CANCELLED
                && confirmedAt != null
                && endedAt != null
                && at.isBefore(endedAt);
        return status == RegistrationStatus.CONFIRMED || seatsHeld || cancelledLater;
    }
}
