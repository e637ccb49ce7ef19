package dk.kk.ihcph.guidance.event.planning;

import dk.kk.ihcph.guidance.event.EventChanged;
import dk.kk.ihcph.guidance.event.SeatLimitChanging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import java.util.UUID;

/** Tells other features about changes of events, in the same transaction. */
@ApplicationScoped
class EventNews {
    private final Event<SeatLimitChanging> seats;
    private final Event<EventChanged> changes;

    EventNews(Event<SeatLimitChanging> seats, Event<EventChanged> changes) {
        this.seats = seats;
        this.changes = changes;
    }

    /** Tells that the seat limit is about to change; a feature that has promised more seats refuses here. */
    void seatLimitChanging(UUID id, int seatLimit) {
        seats.fire(new SeatLimitChanging(id, seatLimit));
    }

    /** Tells that the event has changed; call it after the event was written. */
    void changed(UUID id, Set<EventChanged.Change> what) {
        if (!what.isEmpty()) {
            changes.fire(new EventChanged(id, what));
        }
    }
}
