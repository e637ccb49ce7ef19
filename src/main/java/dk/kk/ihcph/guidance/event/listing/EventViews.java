package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventAction;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.listing.RecentEvents.KnownEvent;
import dk.kk.ihcph.guidance.event.listing.RecentEvents.ReadEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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
        return isVisible(event, seesDrafts());
    }

    private static boolean isVisible(Event event, boolean staff) {
        return staff || event.status() != EventStatus.DRAFT;
    }

    /** Shows an event within the transaction that has changed it. */
    public EventView of(Event event) {
        return of(List.of(event)).get(0);
    }

    /** Shows events within the transaction that has changed them. */
    public List<EventView> of(List<Event> events) {
        boolean staff = seesDrafts();
        Map<UUID, EventState> states =
                seats.states(events.stream().map(Event::id).toList());
        return events.stream()
                .map(event ->
                        of(event, Objects.requireNonNull(states.get(event.id())), ShownEvent.of(event, staff), staff))
                .toList();
    }

    /** Shows those of the events that the caller may see. */
    List<EventView> shown(List<ReadEvent> events) {
        boolean staff = seesDrafts();
        return events.stream()
                .filter(read -> isVisible(read.known().event(), staff))
                .map(read -> {
                    KnownEvent known = read.known();
                    return of(known.event(), read.state(), staff ? known.toStaff() : known.toEveryone(), staff);
                })
                .toList();
    }

    private EventView of(Event event, EventState state, ShownEvent shown, boolean staff) {
        List<EventAction> actions = staff && caller.may(Permission.EVENT_WRITE, event.administration())
                ? event.possibleActions(clock.instant())
                : List.of();
        return EventView.of(event, state, shown, actions);
    }
}
