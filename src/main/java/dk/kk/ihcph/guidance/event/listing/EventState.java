package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.event.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * The part of an event that is read for every answer. The seats change without the row of the event; the version tells whether
 * that row has changed.
 *
 * @param readAt when this was read, by the clock of the database
 */
record EventState(UUID event, long version, Instant updatedAt, Instant readAt, AvailabilityView seats) {
    /** Returns whether the event, which was read before, is still the same. */
    boolean isOf(Event before) {
        return before.version() == version && before.updatedAt().equals(updatedAt);
    }
}
