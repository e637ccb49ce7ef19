package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventAction;
import dk.kk.ihcph.guidance.event.EventStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows events to a caller: published ones to everyone, drafts and internal fields to staff of both administrations.
 */
@ApplicationScoped
public class EventViews {
    private final AvailabilityRepository seats;
    private final Caller caller;
    private final Clock clock;

    EventViews(AvailabilityRepository seats, Caller caller, Clock clock) {
        this.seats = seats;
        this.caller = caller;
        this.clock = clock;
    }

    boolean seesDrafts() {
        return !caller.isAnonymous() && caller.has(Permission.EVENT_READ);
    }

    public boolean isVisible(Event event) {
        return event.status() != EventStatus.DRAFT || seesDrafts();
    }

    public EventView of(Event event) {
        return of(event, takesRegistrations(event) ? seats.of(event.id()) : null);
    }

    /** Shows events, with the seats of all of them read at once. */
    public List<EventView> of(List<Event> events) {
        Map<UUID, AvailabilityView> availability = seats.of(events.stream()
                .filter(EventViews::takesRegistrations)
                .map(Event::id)
                .toList());
        return events.stream()
                .map(event -> of(event, availability.get(event.id())))
                .toList();
    }

    private static boolean takesRegistrations(Event event) {
        return event.plan().signUp().takesRegistrations();
    }

    private EventView of(Event event, @Nullable AvailabilityView availability) {
        boolean staff = seesDrafts();
        List<EventAction> actions = staff && caller.may(Permission.EVENT_WRITE, event.administration())
                ? event.possibleActions(clock.instant())
                : List.of();
        return EventView.of(event, staff, availability, actions);
    }
}
