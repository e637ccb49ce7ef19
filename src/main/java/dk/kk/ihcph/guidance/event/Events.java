package dk.kk.ihcph.guidance.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds events for other features. */
@ApplicationScoped
public class Events {
    private final EventRepository events;

    Events(EventRepository events) {
        this.events = events;
    }

    /** An event of any status. */
    public Optional<EventFacts> find(UUID id) {
        return events.findByIdOptional(id).map(EventFacts::of);
    }

    /** The event as it is now, for a caller who may have waited for a lock since the event was read. */
    public EventFacts fresh(UUID id) {
        return EventFacts.of(events.fresh(id));
    }

    /** The code of the location where the event takes place. */
    public Optional<String> locationOf(UUID id) {
        return events.findByIdOptional(id).map(event -> event.plan().occasion().location());
    }

    /** The events of a status that begin after {@code after} and not after {@code until}. */
    public List<EventFacts> starting(EventStatus status, Instant after, Instant until) {
        return events.starting(status, after, until).stream()
                .map(EventFacts::of)
                .toList();
    }
}
