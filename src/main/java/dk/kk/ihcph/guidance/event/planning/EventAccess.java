package dk.kk.ihcph.guidance.event.planning;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventRepository;
import dk.kk.ihcph.guidance.event.listing.EventViews;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds an event for callers who may change it: those of the leading administration. */
@ApplicationScoped
public class EventAccess {
    private final EventRepository events;
    private final EventViews views;
    private final Caller caller;

    EventAccess(EventRepository events, EventViews views, Caller caller) {
        this.events = events;
        this.views = views;
        this.caller = caller;
    }

    /**
     * Finds and locks an event until the transaction ends; 404 if the caller may not see it, 403 if another
     * administration leads it.
     */
    public Event findToChange(UUID id) {
        Event event = events.findToChange(id).filter(views::isVisible).orElseThrow(Refused::notFound);
        caller.require(Permission.EVENT_WRITE, event.administration());
        return event;
    }
}
