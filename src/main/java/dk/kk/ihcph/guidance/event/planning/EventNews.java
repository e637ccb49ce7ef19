package dk.kk.ihcph.guidance.event.planning;

import dk.kk.ihcph.guidance.event.EventChanged;
import dk.kk.ihcph.guidance.event.SeatLimitChanging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import java.util.UUID;

/** Tells the other features, in the same transaction, what becomes of an event. */
@ApplicationScoped
class EventNews {
    private final Event<SeatLimitChanging> seats;
    private final Event<EventChanged> changes;

    EventNews(Event<SeatLimitChanging> seats, Event<EventChanged> changes) {
        this.seats = seats;
        this.changes = changes;
    }

    /** Before the event is changed: whoever has promised more seats refuses here. */
    void seatLimitChanging(UUID id, int seatLimit) {
        seats.fire(new SeatLimitChanging(id, seatLimit));
    }

    /** After the event was written. */
    void changed(UUID id, Set<EventChanged.Change> what) {
        if (!what.isEmpty()) {
            changes.fire(new EventChanged(id, what));
        }
    }
}
