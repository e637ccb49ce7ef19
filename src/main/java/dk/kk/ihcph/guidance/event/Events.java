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

    /** The code of the location where the event takes place. */
    public Optional<String> locationOf(UUID id) {
        return events.findByIdOptional(id).map(Event::location);
    }
}
