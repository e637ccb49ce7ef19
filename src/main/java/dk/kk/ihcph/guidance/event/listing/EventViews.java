package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventAction;
import dk.kk.ihcph.guidance.event.EventStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Shows events to a caller: published ones to everyone, drafts and internal fields to staff of both administrations.
 */
@ApplicationScoped
public class EventViews {
    private final Caller caller;
    private final Clock clock;

    EventViews(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    boolean seesDrafts() {
        return !caller.isAnonymous() && caller.permissions().contains(Permission.EVENT_READ);
    }

    public boolean isVisible(Event event) {
        return event.status() != EventStatus.DRAFT || seesDrafts();
    }

    public EventView of(Event event) {
        boolean staff = seesDrafts();
        List<EventAction> actions = staff && caller.may(Permission.EVENT_WRITE, event.administration())
                ? event.possibleActions(clock.instant())
                : List.of();
        return EventView.of(event, staff, actions);
    }
}
