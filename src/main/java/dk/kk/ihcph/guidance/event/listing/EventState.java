package dk.kk.ihcph.guidance.event.listing;

import dk.kk.ihcph.guidance.event.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * What has to be read of an event for every answer: its seats, which change without its plan, and its version, which tells
 * whether the plan has changed.
 *
 * @param readAt when this was read, by the clock of the database
 */
record EventState(UUID event, long version, Instant updatedAt, Instant readAt, AvailabilityView seats) {
    /** Returns whether the event, which was read before, is still the same. */
    boolean isOf(Event before) {
        return before.version() == version && before.updatedAt().equals(updatedAt);
    }
}
