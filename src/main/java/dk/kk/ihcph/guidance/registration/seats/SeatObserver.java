package dk.kk.ihcph.guidance.registration.seats;

import dk.kk.ihcph.guidance.event.EventChanged;
import dk.kk.ihcph.guidance.event.EventChanged.Change;
import dk.kk.ihcph.guidance.event.EventProblem;
import dk.kk.ihcph.guidance.event.SeatLimitChanging;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.Set;

/** Keeps the seats in step with their event, in the transaction that changes the event. */
@ApplicationScoped
class SeatObserver {
    private static final Set<Change> FREES_SEATS = Set.of(Change.PUBLISHED, Change.SEATS, Change.MOVED);

    private final Seating seating;

    SeatObserver(Seating seating) {
        this.seating = seating;
    }

    void checkSeatLimit(@Observes SeatLimitChanging change) {
        Seats seats = seating.lock(change.event()).seats();
        int kept = seats.confirmed() + seats.unconfirmed();
        if (kept > change.seatLimit()) {
            throw Refused.of(
                    EventProblem.SEATS_TAKEN, EventProblem.SEATS_TAKEN.detail().with(Noun.SEATS.count(kept)));
        }
        seating.withdrawBeyond(change.event(), change.seatLimit());
    }

    void adaptSeats(@Observes EventChanged change) {
        if (change.changes().contains(Change.CANCELLED)) {
            seating.lock(change.event());
            seating.withdrawAll(change.event());
        } else if (change.changes().contains(Change.RESCHEDULED)) {
            seating.reschedule(change.event());
        } else if (!Collections.disjoint(change.changes(), FREES_SEATS)) {
            seating.passOn(seating.lock(change.event()).event());
        }
    }
}
