package dk.kk.ihcph.guidance.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What other features ask of the events. */
@ApplicationScoped
public class Events {
    private final EventRepository events;

    Events(EventRepository events) {
        this.events = events;
    }

    /** An event, whatever its status, as it is in the database now. */
    public Optional<EventFacts> find(UUID id) {
        return events.findByIdOptional(id).map(Event::facts);
    }

    /** The same, read again by who has waited for a lock since. */
    public EventFacts again(UUID id) {
        Event event = events.findById(id);
        events.getEntityManager().refresh(event);
        return event.facts();
    }

    /** The code of the location where the event takes place. */
    public Optional<String> locationOf(UUID id) {
        return events.findByIdOptional(id).map(event -> event.plan().location());
    }
}
