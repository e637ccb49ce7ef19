package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.directory.place.LocationUse;
import dk.kk.ihcph.guidance.kernel.Noun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Counts the events that prevent a location from being closed down. */
@ApplicationScoped
class EventsAtLocation implements LocationUse {
    private final EventRepository records;

    EventsAtLocation(EventRepository records) {
        this.records = records;
    }

    @Override
    public Noun noun() {
        return Noun.EVENTS;
    }

    @Override
    public long count(String location, Instant from, Instant to) {
        return records.count(
                "plan.occasion.location = ?1 and plan.occasion.startsAt >= ?2 and plan.occasion.startsAt < ?3 and status <> CANCELLED",
                location,
                from,
                to);
    }
}
